package import Diagnostics
package import EconomyModel

extension StatedFacts {
  /// Reads a file of stated facts, `facts: [{fact: spend, yuan: 30000}, …]`.
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(document.root, required: ["facts"])
    let facts = keys?["facts"].flatMap(StatedFacts.read)
    try document.faults.throwIfAny()
    guard let facts else { throw document.faults.stop(Reason(.configEmpty, found: "no facts are stated")) }
    self = facts
  }

  /// Nil, with faults, when one of the facts cannot be read, or they cannot be together.
  static func read(_ value: YAMLValue) -> StatedFacts? {
    let list = value.each(StatedFact.read)
    guard value.faults.isEmpty else { return nil }
    return value.tried { () throws(Reason) in try StatedFacts(list) }
  }
}

package import Diagnostics

/// Everything stated when a case was opened; at most one fact of a kind, but for those that may repeat.
package struct StatedFacts: Hashable, Sendable {
  /// In the order in which they were stated.
  package let list: [StatedFact]

  /// - Throws: `entry.fact` for a fact that cannot be, or one of a kind too many.
  package init(_ list: [StatedFact]) throws(Reason) {
    var taken: Set<StatedFactKind> = []
    for fact in list {
      try fact.check()
      guard fact.kind.mayRepeat || taken.insert(fact.kind).inserted else {
        throw Reason(.entryFact, found: "'\(fact.kind.rawValue)' is stated twice", wayOut: "keep one of them")
      }
    }
    self.list = list
  }

  package func all(_ kind: StatedFactKind) -> [StatedFact] { list.filter { $0.kind == kind } }

  package func first(_ kind: StatedFactKind) -> StatedFact? { list.first { $0.kind == kind } }
}

extension StatedFacts: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode([StatedFact].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(list)
  }
}

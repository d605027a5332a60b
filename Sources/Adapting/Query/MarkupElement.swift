internal import Diagnostics

/// An element of a layout, its values still to be filled.
struct MarkupElement<Value: Hashable & Sendable>: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    let name: String
    let value: Value
  }

  let name: String
  var attributes: [Attribute] = []
  var text: Value?
  var children: [MarkupElement] = []

  init(_ name: String) { self.name = name }

  /// Adds what stands at a path from here: `Name`, `@id`, `Doc/@kind`, `.` (its own text).
  /// - Throws: `query.path`.
  mutating func add(_ path: ArraySlice<Substring>, _ value: Value) throws(Reason) {
    guard let first = path.first else {
      if text != nil || !children.isEmpty { throw Self.taken(name) }
      text = value
      return
    }
    if first.hasPrefix("@") {
      let attribute = String(first.dropFirst())
      guard path.count == 1, !attributes.contains(where: { $0.name == attribute }) else {
        throw Self.taken(String(first))
      }
      attributes.append(Attribute(name: attribute, value: value))
      return
    }
    if text != nil { throw Self.taken(name) }
    if children.last?.name != String(first) {
      if children.contains(where: { $0.name == String(first) }) {
        throw Reason(
          .queryPath, found: "<\(first)> is already closed", wayOut: "let what stands in one element stand together")
      }
      children.append(MarkupElement(String(first)))
    }
    try children[children.count - 1].add(path.dropFirst(), value)
  }

  private static func taken(_ name: String) -> Reason {
    Reason(
      .queryPath, found: "'\(name)' holds something already",
      expected: "expected a text or elements in it, and each attribute once")
  }
}

/// An element of a sample, its text kept as it is written.
final class MarkupNode {
  enum Piece {
    case text(String)
    case node(MarkupNode)
  }

  let name: String
  var attributes: [(name: String, value: String)]
  var pieces: [Piece] = []

  init(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    self.name = name
    self.attributes = attributes
  }

  var localName: Substring { Self.local(name) }

  var children: [MarkupNode] {
    pieces.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  func child(_ name: some StringProtocol) -> MarkupNode? { children.first { $0.localName == name } }

  static func local(_ name: String) -> Substring {
    name.split(separator: ":", maxSplits: 1).last ?? name[...]
  }

  /// Makes sure that the sample's element has what a path names: `A/B`, `A/@b`, `@c`, `.`.
  func ensure(_ path: ArraySlice<Substring>) {
    guard let first = path.first, first != "." else { return }
    if first.hasPrefix("@") {
      let wanted = first.dropFirst()
      if !attributes.contains(where: { Self.local($0.name) == wanted }) { attributes.append((String(wanted), "")) }
      return
    }
    let prefix = name.contains(":") ? name.prefix { $0 != ":" } + ":" : ""
    let found = child(first) ?? MarkupNode(prefix + first)
    if child(first) == nil { pieces.append(.node(found)) }
    found.ensure(path.dropFirst())
  }
}

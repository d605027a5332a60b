/// Reads a sample's elements; what is before its root is kept as text. The sample is sound XML without DOCTYPE.
struct MarkupReading {
  private var rest: Substring
  private(set) var prolog = ""

  init(_ text: String) { rest = text[...] }

  /// The root element; nil when there is none.
  mutating func root() -> MarkupNode? {
    while let start = rest.firstIndex(of: "<") {
      prolog += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("<?") {
        prolog += through("?>")
      } else if rest.hasPrefix("<!") {
        prolog += through(rest.hasPrefix("<!--") ? "-->" : ">")
      } else {
        return element()
      }
    }
    return nil
  }

  private mutating func element() -> MarkupNode {
    let tag = through(">")
    let isClosed = tag.hasSuffix("/>")
    let node = Self.node(tag.dropFirst().dropLast(isClosed ? 2 : 1))
    if isClosed { return node }
    while let start = rest.firstIndex(of: "<") {
      if start > rest.startIndex { node.pieces.append(.text(String(rest[..<start]))) }
      rest = rest[start...]
      if rest.hasPrefix("</") {
        _ = through(">")
        break
      }
      if rest.hasPrefix("<!--") {
        _ = through("-->")
      } else if rest.hasPrefix("<![CDATA[") {
        node.pieces.append(.text(through("]]>")))
      } else if rest.hasPrefix("<?") {
        _ = through("?>")
      } else {
        node.pieces.append(.node(element()))
      }
    }
    return node
  }

  /// The text up to and with a mark, taken away.
  private mutating func through(_ mark: String) -> String {
    var place = rest.startIndex
    while place < rest.endIndex, !rest[place...].hasPrefix(mark) { place = rest.index(after: place) }
    let end = rest.index(place, offsetBy: mark.count, limitedBy: rest.endIndex) ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }

  private static func node(_ tag: Substring) -> MarkupNode {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [(name: String, value: String)] = []
    var rest = tag.dropFirst(name.count)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].filter { !$0.isWhitespace }
      rest = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
      guard let quote = rest.first else { break }
      rest = rest.dropFirst()
      let value = rest.prefix { $0 != quote }
      attributes.append((String(key), String(value)))
      rest = rest.dropFirst(value.count + 1)
    }
    return MarkupNode(String(name), attributes)
  }
}

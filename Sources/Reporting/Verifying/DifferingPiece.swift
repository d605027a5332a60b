/// Of two lines of a page the part in which they differ: one text or tag, or what lies between the first and the last.
struct DifferingPiece {
  let found: String
  let expected: String

  init(found: Substring, expected: Substring) {
    let (parts, others) = (Self.parts(of: found), Self.parts(of: expected))
    let differing = zip(parts, others).filter { !$0.utf8.elementsEqual($1.utf8) }
    let shown = differing.first { ShownText.isShown($0) && ShownText.isShown($1) }
    if parts.count == others.count, let (one, other) = shown ?? differing.first {
      self.init(one, other)
    } else {
      self.init(between: found, and: expected)
    }
  }

  private init(_ found: String, _ expected: String) { (self.found, self.expected) = (found, expected) }

  /// Texts and tags in turn.
  private static func parts(of line: Substring) -> [String] {
    var parts: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    for scalar in line.unicodeScalars {
      if scalar == "<" { parts.append(String.UnicodeScalarView()) }
      parts[parts.count - 1].append(scalar)
      if scalar == ">" { parts.append(String.UnicodeScalarView()) }
    }
    return parts.map { String($0) }
  }

  /// Widened to whole texts and tags.
  private init(between found: Substring, and expected: Substring) {
    let (one, other) = (Array(found.unicodeScalars), Array(expected.unicodeScalars))
    let shorter = min(one.count, other.count)
    var head = (0..<shorter).first { one[$0] != other[$0] } ?? shorter
    let rest = shorter - head
    var tail = (0..<rest).first { one[one.count - 1 - $0] != other[other.count - 1 - $0] } ?? rest
    while head > 0, one[head - 1] != ">", !(head < one.count && one[head] == "<") { head -= 1 }
    let isEdge = { (scalars: [Unicode.Scalar], tail: Int) in
      tail == 0 || tail == scalars.count || scalars[scalars.count - tail] == "<"
        || scalars[scalars.count - tail - 1] == ">"
    }
    while tail > 0, !(isEdge(one, tail) && isEdge(other, tail)) { tail -= 1 }
    self.init(
      Self.text(one[min(head, one.count - tail)..<one.count - tail]),
      Self.text(other[min(head, other.count - tail)..<other.count - tail]))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// Of two lines of a page the part in which they differ, widened to whole cells or tags.
struct DifferingPiece {
  let found: String
  let expected: String

  init(found: Substring, expected: Substring) {
    let (one, other) = (Array(found.unicodeScalars), Array(expected.unicodeScalars))
    let shorter = min(one.count, other.count)
    var head = (0..<shorter).first { one[$0] != other[$0] } ?? shorter
    let rest = shorter - head
    var tail = (0..<rest).first { one[one.count - 1 - $0] != other[other.count - 1 - $0] } ?? rest
    while head > 0, one[head - 1] != ">", !(head < one.count && one[head] == "<") { head -= 1 }
    let isEdge = { (scalars: [Unicode.Scalar], tail: Int) in
      tail == 0 || scalars[scalars.count - tail] == "<" || scalars[scalars.count - tail - 1] == ">"
    }
    while tail > 0, !(isEdge(one, tail) && isEdge(other, tail)) { tail -= 1 }
    self.found = Self.text(one[min(head, one.count - tail)..<one.count - tail])
    self.expected = Self.text(other[min(head, other.count - tail)..<other.count - tail])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

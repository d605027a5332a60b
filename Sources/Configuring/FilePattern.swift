/// A pattern of file names: `*` stands for any characters, `?` for one; everything else for itself.
package struct FilePattern: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func matches(_ name: some StringProtocol) -> Bool {
    Self.matches(Array(text.unicodeScalars)[...], Array(name.unicodeScalars)[...])
  }

  /// Greedy with one point of return: the last star takes one character more.
  package static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var (at, place) = (pattern.startIndex, name.startIndex)
    var star: (pattern: Int, name: Int)?
    while place < name.endIndex {
      if at < pattern.endIndex, pattern[at] == "*" {
        star = (at, place)
        at += 1
      } else if at < pattern.endIndex, pattern[at] == "?" || pattern[at] == name[place] {
        at += 1
        place += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        at = last.pattern + 1
        place = last.name + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }
}

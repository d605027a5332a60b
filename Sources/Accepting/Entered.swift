import Diagnostics

/// A value as a file states it, blanks at its ends gone, and where.
struct Entered: Hashable, Sendable {
  let text: String
  let place: Place

  init(_ text: some StringProtocol, at place: Place) {
    let scalars = text.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in [0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000].contains(scalar.value) }
    let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isBlank($0) }.map { scalars.index(after: $0) } ?? start
    self.text = String(text[start..<end])
    self.place = place
  }
}

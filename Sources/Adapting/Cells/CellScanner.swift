/// Walks over a cell from its start.
struct CellScanner {
  private let bytes: CellBytes
  private(set) var place = 0

  init(_ bytes: CellBytes) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }
  var left: Int { bytes.count - place }
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  mutating func accept(_ word: [UInt8]) -> Bool {
    guard word.count <= left else { return false }
    for index in word.indices where bytes[place + index] != word[index] { return false }
    place += word.count
    return true
  }

  mutating func accept(anyOf words: [[UInt8]]) -> Bool {
    for word in words where accept(word) { return true }
    return false
  }

  mutating func digit() -> Int64? {
    guard let byte = next, (0x30...0x39).contains(byte) else { return nil }
    place += 1
    return Int64(byte - 0x30)
  }

  /// A run of at most `most` digits; nil when there is none.
  mutating func number(most: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while digits < most, let digit = digit() {
      value = value * 10 + Int(digit)
      digits += 1
    }
    return digits == 0 ? nil : (value, digits)
  }
}

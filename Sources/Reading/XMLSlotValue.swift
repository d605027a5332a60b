/// What has been seen of one wanted value since its anchor began.
struct XMLSlotValue {
  /// How often it occurred.
  var seen = 0
  var bytes: [UInt8] = []
  var line = 0
  var holdsElements = false
  var isTooLong = false

  mutating func reset() {
    seen = 0
    bytes.removeAll(keepingCapacity: true)
    holdsElements = false
    isTooLong = false
  }

  mutating func append(_ text: some Collection<UInt8>, most: Int) {
    if seen > 1 || isTooLong { return }
    isTooLong = bytes.count + text.count > most
    if !isTooLong { bytes += text }
  }

  /// Without the white space at its ends; whole where a line end stands at one of them only: laid-out text has one at
  /// both, so this one may have taken the place of a character.
  var trimmed: ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !Self.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Self.isSpace($0) })
    else { return [] }
    let isBroken = bytes[..<first].contains(where: Self.endsLine) != bytes[(last + 1)...].contains(where: Self.endsLine)
    return isBroken ? bytes[...] : bytes[first...last]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || endsLine(byte) }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

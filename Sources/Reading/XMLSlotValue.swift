import Glibc

/// What has been seen of one wanted value since its anchor began. To be freed by its owner.
struct XMLSlotValue {
  /// How often it occurred.
  var seen = 0
  var line = 0
  var holdsElements = false
  var isTooLong = false
  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private var count = 0

  func free() { room.deallocate() }

  mutating func reset() {
    seen = 0
    count = 0
    holdsElements = false
    isTooLong = false
  }

  /// Its record is to be rejected.
  var isFaulty: Bool { seen > 1 || holdsElements || isTooLong }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, most: Int) {
    if seen > 1 || isTooLong { return }
    isTooLong = count + text.count > most
    guard !isTooLong, let from = text.baseAddress, text.count > 0 else { return }
    if count + text.count > room.count { grow(to: count + text.count) }
    if let to = room.baseAddress { memcpy(to + count, from, text.count) }
    count += text.count
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: wanted * 2)
    _ = larger.update(fromContentsOf: room[..<count])
    room.deallocate()
    room = larger
  }

  /// Without the white space at its ends; whole where a line end stands at one of them only: laid-out text has one at
  /// both, so this one may have taken the place of a character. Valid until it is reset or more is appended.
  var trimmed: UnsafeBufferPointer<UInt8> {
    let bytes = UnsafeBufferPointer(rebasing: room[..<count])
    guard let first = bytes.firstIndex(where: { !Self.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Self.isSpace($0) })
    else { return UnsafeBufferPointer(rebasing: bytes[..<0]) }
    if first == 0, last == count - 1 { return bytes }
    let isBroken = bytes[..<first].contains(where: Self.endsLine) != bytes[(last + 1)...].contains(where: Self.endsLine)
    return isBroken ? bytes : UnsafeBufferPointer(rebasing: bytes[first...last])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || endsLine(byte) }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// Bytes that are written one after another, room being made for many at once.
struct ByteRoom: ~Copyable {
  private static let longestVarint = 10

  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
  private(set) var count = 0

  deinit { room.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many numbers, and for so many bytes besides.
  mutating func reserve(varints: Int, and more: Int = 0) {
    let needed = count + varints * Self.longestVarint + more
    guard needed > room.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, room.count * 2))
    _ = larger.update(fromContentsOf: room[..<count])
    room.deallocate()
    room = larger
  }

  /// Into room that was made: one byte too many stops the program.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    precondition(count < room.count)
    room[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      put(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func put(signed value: Int64) { put(varint: UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  mutating func put(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { put(byte) }
  }

  /// Adds all of it to other bytes.
  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: room[..<count]) }
}

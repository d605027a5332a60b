internal import Diagnostics
internal import EconomyModel

/// Numbers and texts of stored facts as bytes: integers are varints, signed ones zigzag, texts a length and UTF-8.
extension [UInt8] {
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(varint value: Int) { append(varint: UInt64(bitPattern: Int64(value))) }

  mutating func append(signed value: Int64) {
    append(varint: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }
}

/// Walks over stored bytes and believes none of them.
struct FactBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int

  static var damaged: Reason {
    Reason(.storeFailed, found: "a stored fact cannot be read back", wayOut: "restore the centre from a backup")
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }
  var left: Int { bytes.count - offset }

  mutating func byte() throws(Reason) -> UInt8 {
    guard offset < bytes.count else { throw Self.damaged }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func varint() throws(Reason) -> UInt64 {
    guard offset + 8 <= bytes.count else { return try longVarint() }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    if word & 0x80 == 0 {
      offset += 1
      return word & 0x7F
    }
    let ends = ~word & 0x8080_8080_8080_8080
    if ends == 0 { return try longVarint() }
    // Everything above the byte that ends it goes; then sevens of bits become fourteens, twenty-eights and one.
    let bits = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
    let pairs = bits & 0x007F_007F_007F_007F | (bits & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = pairs & 0x0000_3FFF_0000_3FFF | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    offset += ends.trailingZeroBitCount / 8 + 1
    return fours & 0x0FFF_FFFF | (fours & 0x0FFF_FFFF_0000_0000) >> 4
  }

  /// Of any length, byte by byte.
  private mutating func longVarint() throws(Reason) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      guard next >= 0x80 else {
        guard shift < 63 || next <= 1 else { throw Self.damaged }
        return value
      }
      shift += 7
    }
    throw Self.damaged
  }

  /// Passes over a number.
  mutating func skipVarint() throws(Reason) {
    guard offset + 8 <= bytes.count else {
      _ = try longVarint()
      return
    }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let ends = ~word & 0x8080_8080_8080_8080
    if ends == 0 {
      _ = try longVarint()
    } else {
      offset += ends.trailingZeroBitCount / 8 + 1
    }
  }

  mutating func signed() throws(Reason) -> Int64 {
    let raw = try varint()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  /// A number that counts something and fits.
  mutating func count(atMost most: Int = .max) throws(Reason) -> Int {
    guard let count = Int(exactly: try varint()), count <= most else { throw Self.damaged }
    return count
  }

  /// So many bytes, passed over; where they stand.
  mutating func run(of count: Int) throws(Reason) -> Range<Int> {
    guard count <= left else { throw Self.damaged }
    defer { offset += count }
    return offset..<offset + count
  }

  func text(_ range: Range<Int>) throws(Reason) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw Self.damaged }
    return text
  }

  /// A day outside the calendar would be moved to its edge: it was never written.
  mutating func date() throws(Reason) -> CivilDate { try Self.date(try signed()) }

  static func date(_ number: Int64) throws(Reason) -> CivilDate {
    guard let dayNumber = Int32(exactly: number) else { throw damaged }
    let date = CivilDate(dayNumber: dayNumber)
    guard date.dayNumber == dayNumber else { throw damaged }
    return date
  }

  mutating func share() throws(Reason) -> ShareFraction {
    guard let numerator = Int32(exactly: try signed()), let denominator = Int32(exactly: try signed()),
      let share = try? ShareFraction(numerator, over: denominator)
    else { throw Self.damaged }
    return share
  }
}

/// Texts from files as the bytes they are: what one source wrote is another's only where the bytes agree.
package enum TextBytes {
  /// Never by canonical equivalence.
  package static func areEqual(_ one: String, _ other: String) -> Bool {
    if one.utf8.count != other.utf8.count { return false }
    let isEqual = one.utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
    }
    return (isEqual ?? nil) ?? one.utf8.elementsEqual(other.utf8)
  }

  /// Eight bytes at a time.
  package static func areEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    let count = one.count
    guard count == other.count else { return false }
    var offset = 0
    while offset + 8 <= count {
      if word(one, offset) != word(other, offset) { return false }
      offset += 8
    }
    if offset == count { return true }
    if count >= 8 { return word(one, count - 8) == word(other, count - 8) }
    while offset < count {
      if one[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The eight decimal digits of a number below a hundred million, as ASCII; the first in the lowest byte.
  package static func eightDigits(_ number: UInt32) -> UInt64 {
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    var pairs = UInt64(high) | UInt64(low) << 32
    // Each four digits into two pairs, then each pair into two digits: divisions by 100 and 10 as products.
    let hundreds = (pairs &* 10_486) >> 20 & 0x0000_007F_0000_007F
    pairs = hundreds | (pairs &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030_3030_3030
  }

  /// A number's digits as ASCII.
  /// - Parameter count: with leading zeros, at most 24; a number of twenty digits has its value modulo 2⁶⁴.
  package static func withDigits<Result>(
    _ number: UInt64, count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let (above, low) = number.quotientAndRemainder(dividingBy: 100_000_000)
    let (high, middle) = above.quotientAndRemainder(dividingBy: 100_000_000)
    let words = (
      eightDigits(UInt32(truncatingIfNeeded: high)), eightDigits(UInt32(truncatingIfNeeded: middle)),
      eightDigits(UInt32(truncatingIfNeeded: low))
    )
    return withUnsafeBytes(of: words) { body(UnsafeRawBufferPointer(rebasing: $0[(24 - count)...])) }
  }

  /// The values of eight ASCII digits from a place on, a byte each, the first in the lowest; nil where one is none.
  static func digitValues(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64? {
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
    return isDigits(word) ? word & 0x0F0F_0F0F_0F0F_0F0F : nil
  }

  /// What eight digits, as ``digitValues(_:at:)`` gives them, come to.
  static func number(ofDigits values: UInt64) -> UInt64 {
    let pairs = (values &* 10 &+ (values >> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs >> 16)) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ (fours >> 32)) & 0xFFFF_FFFF
  }

  private static func isDigits(_ word: UInt64) -> Bool {
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let zeros: UInt64 = 0x3030_3030_3030_3030
    return word & high == zeros && (word &+ 0x0606_0606_0606_0606) & high == zeros
  }

  /// A number that equal bytes share and other bytes hardly ever; the same in every run.
  package static func mixed(_ text: String, into seed: UInt64) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable { mixed(UnsafeRawBufferPointer($0), into: seed) }
      ?? Array(text.utf8).withUnsafeBytes { mixed($0, into: seed) }
  }

  package static func mixed(_ number: UInt64, into seed: UInt64) -> UInt64 {
    let product = (seed ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  package static func mixed(_ bytes: UnsafeRawBufferPointer, into seed: UInt64) -> UInt64 {
    var state = mixed(UInt64(bytes.count), into: seed ^ 0xA076_1D64_78BD_642F)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mixed(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), into: state)
      offset += 8
    }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = last << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(last ^ 0xE703_7ED1_A0B4_28DB, into: state)
  }

  /// Whether every byte is an ASCII digit, eight at a time.
  package static func areDigits(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 <= bytes.count {
      if !isDigits(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return false }
      offset += 8
    }
    return bytes[offset...].allSatisfy { (0x30...0x39).contains($0) }
  }
}

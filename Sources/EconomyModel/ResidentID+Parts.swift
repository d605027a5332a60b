extension ResidentID {
  private var body: UInt64 { packed / 11 }

  /// 18 characters in clear, for matching and storage.
  package var unmasked: String {
    let digits = String(body)
    let check = packed % 11
    return String(repeating: "0", count: 17 - digits.utf8.count) + digits + (check == 10 ? "X" : String(check))
  }

  /// The same, without a string.
  package func withUnmaskedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 18) { bytes in
      let number = packed / 11
      bytes[0] = UInt8(truncatingIfNeeded: number / 10_000_000_000_000_000) + 0x30
      let room = UnsafeMutableRawBufferPointer(bytes)
      let (upper, lower) = (number / 100_000_000 % 100_000_000, number % 100_000_000)
      room.storeBytes(of: Self.digits(upper).littleEndian, toByteOffset: 1, as: UInt64.self)
      room.storeBytes(of: Self.digits(lower).littleEndian, toByteOffset: 9, as: UInt64.self)
      bytes[17] = packed % 11 == 10 ? 0x58 : UInt8(truncatingIfNeeded: packed % 11) + 0x30
      return body(UnsafeBufferPointer(bytes))
    }
  }

  /// Eight ASCII digits of a number below 10⁸, the first in the lowest byte: halves, quarters and eighths side by side.
  private static func digits(_ number: UInt64) -> UInt64 {
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    return (tens | (twos &- tens &* 10) << 8) | 0x3030_3030_3030_3030
  }

  /// GB/T 2260 as of the day it was given; historical.
  package var region: String { String(unmasked.prefix(6)) }

  package var birthDate: CivilDate {
    let date = Int(body / 1000 % 100_000_000)
    return CivilDate(dayNumber: CivilDate.dayNumber(date / 10_000, date / 100 % 100, date % 100))
  }

  package var isMale: Bool { body % 2 == 1 }
}

extension ResidentID: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(unmasked)
  }
}

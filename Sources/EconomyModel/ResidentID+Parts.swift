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
      var rest = packed / 11
      for place in stride(from: 16, through: 0, by: -1) {
        bytes[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      }
      bytes[17] = packed % 11 == 10 ? 0x58 : UInt8(truncatingIfNeeded: packed % 11) + 0x30
      return body(UnsafeBufferPointer(bytes))
    }
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

extension ResidentID {
  private var body: UInt64 { packed / 11 }

  /// 18 characters in clear, for matching and storage.
  package var unmasked: String {
    let digits = String(body)
    let check = packed % 11
    return String(repeating: "0", count: 17 - digits.utf8.count) + digits + (check == 10 ? "X" : String(check))
  }

  /// The same as words: eight characters, the first in the lowest byte, the next eight, and the last two.
  package var unmaskedWords: (first: UInt64, second: UInt64, last: (UInt8, UInt8)) {
    let (body, check) = packed.quotientAndRemainder(dividingBy: 11)
    let (sixteen, seventeenth) = body.quotientAndRemainder(dividingBy: 10)
    let (first, second) = sixteen.quotientAndRemainder(dividingBy: 100_000_000)
    return (
      TextBytes.eightDigits(UInt32(truncatingIfNeeded: first)),
      TextBytes.eightDigits(UInt32(truncatingIfNeeded: second)),
      (UInt8(truncatingIfNeeded: seventeenth) + 0x30, check == 10 ? 0x58 : UInt8(truncatingIfNeeded: check) + 0x30)
    )
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

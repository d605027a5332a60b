package import Diagnostics

/// A calendar day without time or zone, 1800–2299, proleptic Gregorian.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// - Throws: `date.impossible` for a day that no calendar has, or a year outside 1800–2299.
  package init(year: Int, month: Int, day: Int) throws(Reason) {
    guard (1800...2299).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else {
      throw Reason(
        .dateImpossible, found: "\(year)-\(month)-\(day) is no calendar day",
        expected: "expected a day such as 2026-11-21")
    }
    dayNumber = Self.dayNumber(year, month, day)
  }

  /// - Throws: `date.format` unless the text is `YYYY-MM-DD`; `date.impossible`.
  package init(iso text: some StringProtocol) throws(Reason) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else {
      throw Reason(
        .dateFormat, found: "'\(Masked.cell(text))' is not a date", expected: "expected a day such as 2026-11-21")
    }
    try self.init(year: year, month: month, day: day)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + Int32(days)) }

  package func days(since other: CivilDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  /// 1 Monday … 7 Sunday.
  package var weekday: Int { Int(((dayNumber + 3) % 7 + 7) % 7) + 1 }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

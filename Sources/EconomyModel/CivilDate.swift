package import Diagnostics

/// A calendar day without time or zone, 1800–2299, proleptic Gregorian.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let dayNumber: Int32

  /// 1800-01-01.
  package static let first = CivilDate(dayNumber: -62_091)
  /// 2299-12-31.
  package static let last = CivilDate(dayNumber: 120_529)

  /// The nearest day of 1800–2299 to the one that is so many days after 1970-01-01.
  package init(dayNumber: Int32) { self.dayNumber = min(max(dayNumber, -62_091), 120_529) }

  /// - Throws: `date.impossible` for a day that no calendar has, or a year outside 1800–2299.
  package init(year: Int, month: Int, day: Int) throws(Reason) {
    guard Self.exists(year, month, day) else {
      throw Reason(
        .dateImpossible, found: "a date that no calendar has",
        expected: "expected a day of the years 1800 to 2299 such as 2026-11-21")
    }
    dayNumber = Self.dayNumber(year, month, day)
  }

  /// - Throws: `date.format` unless the text is `YYYY-MM-DD`; `date.impossible`.
  package init(iso text: some StringProtocol) throws(Reason) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = WrittenNumber.value(of: bytes[0..<4]),
      let month = WrittenNumber.value(of: bytes[5..<7]), let day = WrittenNumber.value(of: bytes[8..<10])
    else {
      throw Reason(
        .dateFormat, found: "'\(Masked.cell(text))' is not a date", expected: "expected a day such as 2026-11-21")
    }
    try self.init(year: year, month: month, day: day)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// Stops at the first and the last day there is.
  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: Int64(dayNumber) + Int64(Int32(clamping: days))))
  }

  package func days(since other: CivilDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  /// 1 Monday … 7 Sunday.
  package var weekday: Int { Int(((dayNumber + 3) % 7 + 7) % 7) + 1 }
}

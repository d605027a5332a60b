package import Diagnostics

/// An ISO week, by which batches are named: `2026-W47`.
package struct BatchWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  package let week: Int

  /// - Throws: `week.format` unless the text is `YYYY-Www` and the year has that week.
  package init(_ text: some StringProtocol) throws(Reason) {
    let fault = Reason(.weekFormat, found: "'\(text)' is not a week", expected: "expected a week such as 2026-W47")
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == 0x2D, bytes[5] == 0x57, let year = WrittenNumber.value(of: bytes[0..<4]),
      let week = WrittenNumber.value(of: bytes[6..<8]), (1900...2299).contains(year), week >= 1
    else { throw fault }
    let monday = try Self.firstMonday(of: year).adding(days: (week - 1) * 7)
    self.init(containing: monday)
    guard self.year == year, self.week == week else { throw fault }
  }

  /// The week that a day falls in; its year is that of its Thursday.
  package init(containing day: CivilDate) {
    let thursday = day.adding(days: 4 - day.weekday)
    year = thursday.year
    let january = CivilDate(dayNumber: CivilDate.dayNumber(thursday.year, 1, 1))
    week = thursday.days(since: january) / 7 + 1
  }

  package var monday: CivilDate {
    let january = CivilDate(dayNumber: CivilDate.dayNumber(year, 1, 4))
    return january.adding(days: 1 - january.weekday + (week - 1) * 7)
  }

  private static func firstMonday(of year: Int) throws(Reason) -> CivilDate {
    let january = try CivilDate(year: year, month: 1, day: 4)
    return january.adding(days: 1 - january.weekday)
  }

  package static func < (left: BatchWeek, right: BatchWeek) -> Bool {
    (left.year, left.week) < (right.year, right.week)
  }

  package var description: String { "\(year)-W\(CivilDate.two(week))" }
}

extension BatchWeek: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

package import Diagnostics

/// An ISO week, by which batches are named: `2026-W47`; and the requests made in it, each a batch of one family:
/// `2026-W47-Q0001`.
///
/// A request stands behind its week and before the next one, as values and as text.
package struct BatchWeek: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How many requests one week has room for: as many as four digits count.
  package static let mostRequests = 9999

  package let year: Int
  package let week: Int
  /// 1…``mostRequests``; nil for the week's own batch.
  package let request: Int?

  /// - Throws: `week.format` unless the text is `YYYY-Www` or `YYYY-Www-Qnnnn` and the year has that week.
  package init(_ text: some StringProtocol) throws(Reason) {
    let fault = Reason(
      .weekFormat, found: "'\(text)' is not a week",
      expected: "expected a week such as 2026-W47, or one of its requests such as 2026-W47-Q0001")
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count == 14, bytes[4] == 0x2D, bytes[5] == 0x57,
      let year = WrittenNumber.value(of: bytes[0..<4]), let week = WrittenNumber.value(of: bytes[6..<8]),
      (1900...2299).contains(year), week >= 1
    else { throw fault }
    let monday = try Self.firstMonday(of: year).adding(days: (week - 1) * 7)
    let named = BatchWeek(containing: monday)
    guard named.year == year, named.week == week else { throw fault }
    guard bytes.count == 14 else {
      self = named
      return
    }
    guard bytes[8] == 0x2D, bytes[9] == 0x51, let request = WrittenNumber.value(of: bytes[10..<14]), request >= 1
    else { throw fault }
    self.init(year: year, week: week, request: request)
  }

  /// The week that a day falls in; its year is that of its Thursday.
  package init(containing day: CivilDate) {
    let thursday = day.adding(days: 4 - day.weekday)
    let january = CivilDate(dayNumber: CivilDate.dayNumber(thursday.year, 1, 1))
    self.init(year: thursday.year, week: thursday.days(since: january) / 7 + 1, request: nil)
  }

  private init(year: Int, week: Int, request: Int?) {
    self.year = year
    self.week = week
    self.request = request
  }

  /// The request of that number in the same week; nil where the week has no room for it.
  package func request(number: Int) -> BatchWeek? {
    guard (1...Self.mostRequests).contains(number) else { return nil }
    return BatchWeek(year: year, week: week, request: number)
  }

  package var isRequest: Bool { request != nil }

  package var monday: CivilDate {
    let january = CivilDate(dayNumber: CivilDate.dayNumber(year, 1, 4))
    return january.adding(days: 1 - january.weekday + (week - 1) * 7)
  }

  private static func firstMonday(of year: Int) throws(Reason) -> CivilDate {
    let january = try CivilDate(year: year, month: 1, day: 4)
    return january.adding(days: 1 - january.weekday)
  }

  package static func < (left: BatchWeek, right: BatchWeek) -> Bool {
    (left.year, left.week, left.request ?? 0) < (right.year, right.week, right.request ?? 0)
  }

  package var description: String { "\(year)-W\(CivilDate.two(week))" + (request.map { "-Q\(Self.four($0))" } ?? "") }

  /// Without hyphens behind the year, as list numbers carry it: `2026W47`, `2026W47Q0001`.
  package var compact: String { "\(year)W\(CivilDate.two(week))" + (request.map { "Q\(Self.four($0))" } ?? "") }

  private static func four(_ number: Int) -> String { CivilDate.two(number / 100) + CivilDate.two(number % 100) }
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

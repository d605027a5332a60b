package import Diagnostics

/// Putting the notices in. A refused entry changes nothing.
extension WorkingCalendar {
  /// The longest yet had ten days (Spring Festival 2020); more is a slip in the month.
  private static let mostHolidayDays = 15

  /// Declares a year's notice known; its days follow.
  /// - Throws: `calendar.twice`.
  package mutating func add(year: Int, source: String) throws(Reason) {
    guard sources[year] == nil else {
      throw Reason(.calendarTwice, found: "there is already a table for \(year)", wayOut: "keep one of them")
    }
    sources[year] = source
  }

  /// Days off by the notice for a year.
  /// - Throws: `calendar.too-long`, `calendar.other-year`, `calendar.twice`.
  package mutating func add(holiday name: String, _ span: DaySpan, of year: Int) throws(Reason) {
    try Self.checkLength(span)
    try Self.checkYear(span, year, reachingBack: true)
    for day in span.days where arranged[day] != nil {
      throw Reason(.calendarTwice, found: "\(day) is spoken of already", wayOut: "let each day stand once")
    }
    for day in span.days { arranged[day] = .holiday(name) }
  }

  /// A Saturday or Sunday worked by the notice for a year.
  /// - Throws: `calendar.no-weekend`, `calendar.other-year`, `calendar.twice`.
  package mutating func add(workedDay day: CivilDate, of year: Int) throws(Reason) {
    try Self.checkYear(DaySpan(from: day, to: day), year, reachingBack: true)
    guard day.weekday >= 6 else {
      throw Reason(
        .calendarNoWeekend, found: "\(day) is no Saturday or Sunday", expected: "expected a weekend day that is worked",
        wayOut: "Monday to Friday are worked without being listed")
    }
    guard arranged[day] == nil else {
      throw Reason(.calendarTwice, found: "\(day) is spoken of already", wayOut: "let each day stand once")
    }
    arranged[day] = .worked
  }

  /// A festival of the Chinese calendar that the law makes a day off.
  /// - Throws: `calendar.too-long`, `calendar.other-year`, `calendar.twice`.
  package mutating func add(lunar name: String, _ span: DaySpan, of year: Int) throws(Reason) {
    try Self.checkLength(span)
    try Self.checkYear(span, year, reachingBack: false)
    for day in span.days where lunar[day] != nil {
      throw Reason(.calendarTwice, found: "\(day) is spoken of already", wayOut: "let each day stand once")
    }
    for day in span.days { lunar[day] = name }
  }

  /// A table that leaves out a day the law names is not the whole notice, and would be believed all the same.
  /// - Throws: `calendar.incomplete`.
  package func checkComplete(_ year: Int) throws(Reason) {
    let first = CivilDate(dayNumber: CivilDate.dayNumber(year, 1, 1))
    let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
    for day in days where (Self.fixedHoliday(day) ?? lunar[day]) != nil {
      if case .holiday = arranged[day] { continue }
      throw Reason(
        .calendarIncomplete, found: "the table for \(year) leaves out \(day), a day off by law",
        wayOut: "copy the whole notice")
    }
  }

  private static func checkLength(_ span: DaySpan) throws(Reason) {
    guard span.count > mostHolidayDays else { return }
    throw Reason(
      .calendarTooLong, found: "\(span.first) to \(span.last) are \(span.count) days",
      expected: "expected at most \(mostHolidayDays)", wayOut: "check the month")
  }

  private static func checkYear(_ span: DaySpan, _ year: Int, reachingBack: Bool) throws(Reason) {
    let begins =
      span.first.year == year || (reachingBack && span.first.year == year - 1 && isReachedByNextYear(span.first))
    let ends = span.last.year == year || (begins && span.last.year == year - 1)
    if begins && ends { return }
    let outside = begins ? span.last : span.first
    throw Reason(
      .calendarOtherYear, found: "\(outside) does not belong to \(year)",
      expected: reachingBack ? "expected a day from \(year - 1)-12-25 to \(year)-12-31" : "expected a day of \(year)")
  }
}

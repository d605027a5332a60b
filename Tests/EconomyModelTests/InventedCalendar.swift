import EconomyModel

/// Calendars with invented tables.
enum InventedCalendar {
  static func day(_ iso: String) throws -> CivilDate { try CivilDate(iso: iso) }

  static func span(_ first: String, _ last: String) throws -> DaySpan {
    try DaySpan(from: CivilDate(iso: first), to: CivilDate(iso: last))
  }

  /// 2026 with a week off around 1 October, and the Saturday after it worked.
  static func autumn() throws -> WorkingCalendar {
    var calendar = WorkingCalendar()
    try calendar.add(year: 2026, source: "invented")
    try calendar.add(holiday: "国庆节", span("2026-10-01", "2026-10-07"), of: 2026)
    try calendar.add(workedDay: day("2026-10-10"), of: 2026)
    return calendar
  }

  /// Tables for 2020–2022 with holidays and worked weekends at random; 2019 and 2023 have none.
  static func random(_ chance: inout SeededChance) throws -> WorkingCalendar {
    var calendar = WorkingCalendar()
    for year in 2020...2022 {
      try calendar.add(year: year, source: "invented")
      for _ in 0..<Int.random(in: 0...14, using: &chance) {
        let first = anyDay(of: year, &chance)
        let span = try DaySpan(from: first, to: first.adding(days: .random(in: 0...9, using: &chance)))
        // One that another took the days of, or that leaves the year, is left out.
        try? calendar.add(holiday: "假", span, of: year)
      }
      for _ in 0..<40 { try? calendar.add(workedDay: anyDay(of: year, &chance), of: year) }
    }
    return calendar
  }

  static func anyDay(of year: Int, _ chance: inout SeededChance) -> CivilDate {
    let january = (try? CivilDate(year: year, month: 1, day: 1)) ?? .first
    return january.adding(days: .random(in: 0...364, using: &chance))
  }

  /// Up to three pauses of up to forty days; they may overlap.
  static func pauses(after start: CivilDate, _ chance: inout SeededChance) throws -> [DaySpan] {
    try (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      let first = start.adding(days: .random(in: -10...60, using: &chance))
      return try DaySpan(from: first, to: first.adding(days: .random(in: 0...39, using: &chance)))
    }
  }
}

internal import EconomyModel

/// The months before the declaration's data date over which income and expenditure are counted.
struct IncomeWindow {
  /// The last day before the window.
  let from: CivilDate
  /// The window's last day: the data date.
  let to: CivilDate
  let months: Int

  init(endingOn day: CivilDate, months: Int) {
    from = Self.end(day, back: months)
    to = day
    self.months = months
  }

  /// Where the month ends that lies `back` months before the one ending on a day: months reckoned from a month's last
  /// day are calendar months, so that between 30 September and 31 October lies one.
  private static func end(_ day: CivilDate, back: Int) -> CivilDate {
    let next = day.adding(days: 1)
    guard next.day == 1 else { return day.adding(months: -back) }
    return next.adding(months: -back).adding(days: -1)
  }

  func contains(_ day: CivilDate) -> Bool { from < day && day <= to }

  /// How many of its months a stretch touches.
  func months(overlapping start: CivilDate?, _ end: CivilDate?) -> Int { places(overlapping: start, end).count }

  /// Its months that a stretch touches, counted back from the last day; an end that is not stated is open.
  func places(overlapping start: CivilDate?, _ end: CivilDate?) -> [Int] {
    (0..<max(months, 0)).filter { back in
      let last = Self.end(to, back: back)
      let before = Self.end(to, back: back + 1)
      return (start.map { $0 <= last } ?? true) && (end.map { $0 > before } ?? true)
    }
  }

  /// Its month in which a calendar month ends; nil when it ends outside.
  func place(of month: CalendarMonth) -> Int? {
    places(overlapping: month.lastDay, month.lastDay).first
  }

  /// A calendar month belongs to the window its last day lies in, so that a window of n months holds n of them.
  func contains(_ month: CalendarMonth) -> Bool { contains(month.lastDay) }
}

/// A calendar month as registers write it.
struct CalendarMonth: Hashable {
  let lastDay: CivilDate

  /// `2026-05`, `202605`, `2026/5`, `2026年5月`, or a day of it; nil for anything else.
  init?(_ text: String) {
    let groups = text.utf8.split { !(0x30...0x39).contains($0) }.map { String($0) ?? "" }
    var (year, month): (Substring, Substring)
    switch (groups.count, groups.first?.utf8.count) {
    case (1, 6), (1, 8): (year, month) = (groups[0].prefix(4), groups[0].dropFirst(4).prefix(2))
    case (2, 4), (3, 4): (year, month) = (groups[0][...], groups[1][...])
    default: return nil
    }
    guard let year = Int(year), let month = Int(month),
      let first = try? CivilDate(year: year, month: month, day: 1)
    else { return nil }
    lastDay = first.adding(months: 1).adding(days: -1)
  }
}

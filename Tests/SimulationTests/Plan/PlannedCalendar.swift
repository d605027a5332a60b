import EconomyModel

/// The days off of 2026, copied by hand from the notice (国办发明电〔2025〕7号): the plan asks no calendar of ours.
enum PlannedCalendar {
  private static let holidays: [(month: Int, days: ClosedRange<Int>)] = [
    (1, 1...3), (2, 15...23), (4, 4...6), (5, 1...5), (6, 19...21), (9, 25...27), (10, 1...7),
  ]
  private static let worked: [(month: Int, day: Int)] = [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]

  static func isWorking(_ day: CivilDate) -> Bool {
    if day.year == 2026 {
      if worked.contains(where: { $0 == (day.month, day.day) }) { return true }
      if holidays.contains(where: { $0.month == day.month && $0.days.contains(day.day) }) { return false }
    } else if day.month == 1, day.day == 1 {
      return false
    }
    return day.weekday < 6
  }

  /// The same day so many months later, the month's last day where it has no such day.
  static func months(_ count: Int, after start: CivilDate) -> CivilDate? {
    let months = start.month - 1 + count
    for day in stride(from: start.day, to: 0, by: -1) {
      if let date = try? CivilDate(year: start.year + months / 12, month: months % 12 + 1, day: day) { return date }
    }
    return nil
  }

  /// The so-manyth working day after a day.
  static func workingDay(_ count: Int, after start: CivilDate, without paused: [CivilDate] = []) -> CivilDate {
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: 1)
      if isWorking(day), !paused.contains(day) { left -= 1 }
    }
    return day
  }

  /// The so-manyth day after a day, or the first working day after that one.
  static func day(_ count: Int, after start: CivilDate, without paused: [CivilDate] = []) -> CivilDate {
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: 1)
      if !paused.contains(day) { left -= 1 }
    }
    while !isWorking(day) || paused.contains(day) { day = day.adding(days: 1) }
    return day
  }
}

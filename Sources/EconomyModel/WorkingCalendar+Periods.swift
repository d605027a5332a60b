/// Periods (期间): 民法典 第二百零一条 – the first day is not counted; 第二百零三条 – a period that would end on a day
/// off ends on the day after it. Paused days (中止) are not counted, the first and the last of a pause included.
extension WorkingCalendar {
  /// The last day of a period that begins with an event on a day.
  package func due(_ limit: TimeLimit, after start: CivilDate, paused: [DaySpan] = []) -> DueDate {
    switch limit {
    case .days(let count): adding(days: count, to: start, paused: paused)
    case .workingDays(let count): adding(workingDays: count, to: start, paused: paused)
    }
  }

  /// 工作日: the day that is the so-manyth working day after `start`. No days, or fewer, are `start` itself.
  /// Stops at the last day there is.
  package func adding(workingDays count: Int, to start: CivilDate, paused: [DaySpan] = []) -> DueDate {
    var clock = Clock(self, at: start, paused: paused)
    var left = max(0, count)
    while left > 0, clock.step() {
      if clock.look().kind.isWorking { left -= 1 }
    }
    return clock.due
  }

  /// 日: the so-manyth day after `start`, or the first working day after it. No days, or fewer, are `start` itself.
  /// Provisional only when a day at its end is: the days between are counted whatever they are.
  package func adding(days count: Int, to start: CivilDate, paused: [DaySpan] = []) -> DueDate {
    var clock = Clock(self, at: start, paused: paused)
    var left = max(0, count)
    if left == 0 { return clock.due }
    while left > 0, clock.step() { left -= 1 }
    while !clock.look().kind.isWorking, clock.step() {}
    return clock.due
  }

  /// The working days after `start` up to and including `end`; none when `end` is not after `start`.
  package func workingDays(from start: CivilDate, to end: CivilDate, paused: [DaySpan] = []) -> WorkingDayCount {
    var clock = Clock(self, at: start, paused: paused)
    var count = 0
    while clock.day < end, clock.step(), clock.day <= end {
      if clock.look().kind.isWorking { count += 1 }
    }
    return WorkingDayCount(count: count, isProvisional: clock.isProvisional)
  }

  /// Walks forward over the days that are not paused and remembers whether one it looked at was provisional.
  private struct Clock {
    private let calendar: WorkingCalendar
    private let paused: [DaySpan]
    private(set) var day: CivilDate
    private(set) var isProvisional = false

    init(_ calendar: WorkingCalendar, at day: CivilDate, paused: [DaySpan]) {
      self.calendar = calendar
      self.day = day
      self.paused = paused
    }

    var due: DueDate { DueDate(day: day, isProvisional: isProvisional) }

    /// To the next day that is not paused; false, staying, when no day is left.
    mutating func step() -> Bool {
      var next = day
      repeat {
        if next == .last { return false }
        next = next.adding(days: 1)
      } while paused.contains { $0.contains(next) }
      day = next
      return true
    }

    mutating func look() -> CalendarDay {
      let found = calendar.day(day)
      isProvisional = isProvisional || found.isProvisional
      return found
    }
  }
}

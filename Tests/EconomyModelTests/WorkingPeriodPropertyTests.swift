import EconomyModel
import Testing

/// Held against lists of days, over random calendars, starts, lengths and pauses.
@Suite struct `Any period` {
  private struct Trial {
    let calendar: WorkingCalendar
    let start: CivilDate
    let count: Int
    let pauses: [DaySpan]

    /// The days after the start that are not paused, in order.
    var running: [CivilDate] {
      (1...500).map { start.adding(days: $0) }.filter { day in !pauses.contains { $0.contains(day) } }
    }
  }

  private static func trials(_ seed: UInt64) throws -> [Trial] {
    var chance = SeededChance(seed: seed)
    return try (0..<20).flatMap { _ in
      let calendar = try InventedCalendar.random(&chance)
      return try (0..<20).map { _ in
        let start = InventedCalendar.anyDay(of: .random(in: 2019...2023, using: &chance), &chance)
        return Trial(
          calendar: calendar, start: start, count: .random(in: 1...60, using: &chance),
          pauses: try InventedCalendar.pauses(after: start, &chance))
      }
    }
  }

  @Test func `of working days ends on the so-manyth of the list`() throws {
    for trial in try Self.trials(1) {
      let (calendar, running) = (trial.calendar, trial.running)
      let expected = running.filter(calendar.isWorkingDay)[trial.count - 1]
      let due = calendar.adding(workingDays: trial.count, to: trial.start, paused: trial.pauses)
      #expect(due.day == expected)
      #expect(due.isProvisional == running.contains { $0 <= expected && calendar.isProvisional($0) })
    }
  }

  @Test func `of days ends on the so-manyth, or on the first working day after`() throws {
    for trial in try Self.trials(2) {
      let rest = trial.running[(trial.count - 1)...]
      let expected = try #require(rest.first(where: trial.calendar.isWorkingDay))
      let due = trial.calendar.adding(days: trial.count, to: trial.start, paused: trial.pauses)
      #expect(due.day == expected)
      #expect(due.isProvisional == rest.contains { $0 <= expected && trial.calendar.isProvisional($0) })
    }
  }

  @Test func `counted again gives the number it was made of`() throws {
    for trial in try Self.trials(3) {
      let due = trial.calendar.adding(workingDays: trial.count, to: trial.start, paused: trial.pauses)
      let count = trial.calendar.workingDays(from: trial.start, to: due.day, paused: trial.pauses)
      #expect(count.count == trial.count)
      #expect(count.isProvisional == due.isProvisional)
    }
  }

  @Test func `grows with its length and with its start`() throws {
    for trial in try Self.trials(4) {
      let calendar = trial.calendar
      func due(_ count: Int, _ start: CivilDate) -> CivilDate { calendar.adding(workingDays: count, to: start).day }
      #expect(due(trial.count, trial.start) < due(trial.count + 1, trial.start))
      #expect(due(trial.count, trial.start) <= due(trial.count, trial.start.adding(days: 1)))
      let days = calendar.adding(days: trial.count, to: trial.start).day
      #expect(days <= calendar.adding(days: trial.count + 1, to: trial.start).day)
      #expect(days <= due(trial.count, trial.start))
    }
  }

  @Test func `is two periods one after the other`() throws {
    for trial in try Self.trials(5) {
      let first = trial.calendar.adding(workingDays: trial.count, to: trial.start, paused: trial.pauses)
      let second = trial.calendar.adding(workingDays: 7, to: first.day, paused: trial.pauses)
      let whole = trial.calendar.adding(workingDays: trial.count + 7, to: trial.start, paused: trial.pauses)
      #expect(second.day == whole.day)
      #expect((first.isProvisional || second.isProvisional) == whole.isProvisional)
    }
  }

  @Test func `does not count its first day, whatever that day is`() throws {
    for trial in try Self.trials(6) {
      let due = trial.calendar.adding(workingDays: trial.count, to: trial.start)
      #expect(due.day > trial.start && trial.calendar.isWorkingDay(due.day))
      let next = trial.start.adding(days: 1)
      let later = trial.calendar.adding(workingDays: trial.count, to: next)
      let expected = trial.calendar.isWorkingDay(next) ? trial.count + 1 : trial.count
      #expect(trial.calendar.workingDays(from: trial.start, to: later.day).count == expected)
    }
  }

  @Test func `lasts as many days longer as it was paused`() throws {
    for trial in try Self.trials(7) {
      let due = trial.calendar.adding(workingDays: trial.count, to: trial.start, paused: trial.pauses).day
      let between = (1...due.days(since: trial.start)).map { trial.start.adding(days: $0) }
      let stood = between.filter { day in trial.pauses.contains { $0.contains(day) } }
      let worked = stood.filter(trial.calendar.isWorkingDay).count
      #expect(trial.calendar.adding(workingDays: trial.count + worked, to: trial.start).day == due)
    }
  }
}

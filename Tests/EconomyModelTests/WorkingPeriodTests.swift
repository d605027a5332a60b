import EconomyModel
import Testing

@Suite struct `A period` {
  private func due(_ limit: TimeLimit, after start: String, paused: [DaySpan] = []) throws -> String {
    let due = try InventedCalendar.autumn().due(limit, after: CivilDate(iso: start), paused: paused)
    return due.day.description + (due.isProvisional ? " 暂定" : "")
  }

  /// 2026-10-01 to 07 are off, Saturday the 10th is worked.
  @Test(
    arguments: [
      ("2026-09-28", 1, "2026-09-29"), ("2026-09-30", 1, "2026-10-08"), ("2026-09-30", 3, "2026-10-10"),
      ("2026-09-30", 4, "2026-10-12"), ("2026-10-05", 1, "2026-10-08"), ("2026-09-25", 1, "2026-09-28"),
      ("2026-09-26", 1, "2026-09-28"), ("2026-09-30", 0, "2026-09-30"), ("2026-10-03", 0, "2026-10-03"),
      ("2026-10-03", -1, "2026-10-03"), ("2026-12-23", 2, "2026-12-25 暂定"), ("2026-12-31", 1, "2027-01-04 暂定"),
    ])
  func `of working days counts them from the day after`(start: String, count: Int, expected: String) throws {
    #expect(try due(.workingDays(count), after: start) == expected)
  }

  /// 民法典 第二百零一、二百零三条.
  @Test(
    arguments: [
      ("2026-09-28", 1, "2026-09-29"), ("2026-09-28", 2, "2026-09-30"), ("2026-09-28", 3, "2026-10-08"),
      ("2026-09-10", 30, "2026-10-10"), ("2026-09-11", 30, "2026-10-12"), ("2026-01-31", 28, "2026-03-02"),
      ("2026-09-30", 0, "2026-09-30"), ("2026-10-03", 0, "2026-10-03"), ("2026-12-03", 30, "2027-01-04 暂定"),
      ("2025-12-31", 15, "2026-01-15"), ("2026-12-01", 23, "2026-12-24"), ("2026-12-01", 24, "2026-12-25 暂定"),
    ])
  func `of days counts each and ends on a working day`(start: String, count: Int, expected: String) throws {
    #expect(try due(.days(count), after: start) == expected)
  }

  @Test func `stands still while it is paused`() throws {
    let pause = try InventedCalendar.span("2026-09-02", "2026-09-11")
    #expect(try due(.days(10), after: "2026-09-01") == "2026-09-11")
    #expect(try due(.days(10), after: "2026-09-01", paused: [pause]) == "2026-09-21")
    #expect(try due(.workingDays(3), after: "2026-09-01") == "2026-09-04")
    #expect(try due(.workingDays(3), after: "2026-09-01", paused: [pause]) == "2026-09-16")
    #expect(try due(.workingDays(3), after: "2026-09-01", paused: [pause, pause]) == "2026-09-16")
  }

  @Test func `that would end on a paused day ends after the pause`() throws {
    let pause = try InventedCalendar.span("2026-10-08", "2026-10-09")
    #expect(try due(.days(3), after: "2026-09-28", paused: [pause]) == "2026-10-10")
  }

  @Test func `of an overdue answer counts what has passed since`() throws {
    let calendar = try InventedCalendar.autumn()
    let count = calendar.workingDays(from: try CivilDate(iso: "2026-09-30"), to: try CivilDate(iso: "2026-10-12"))
    #expect(count.count == 4 && !count.isProvisional)
    let back = calendar.workingDays(from: try CivilDate(iso: "2026-10-12"), to: try CivilDate(iso: "2026-09-30"))
    #expect(back.count == 0)
    let late = calendar.workingDays(from: try CivilDate(iso: "2026-12-24"), to: try CivilDate(iso: "2026-12-28"))
    #expect(late.count == 2 && late.isProvisional)
  }

  @Test func `is reckoned anew when the table arrives`() throws {
    var calendar = try InventedCalendar.autumn()
    let start = try CivilDate(iso: "2026-12-31")
    #expect(calendar.adding(workingDays: 2, to: start) == DueDate(day: start.adding(days: 5), isProvisional: true))
    try calendar.add(year: 2027, source: "invented")
    try calendar.add(holiday: "元旦", InventedCalendar.span("2027-01-01", "2027-01-03"), of: 2027)
    try calendar.add(workedDay: start.adding(days: -4), of: 2027)
    #expect(calendar.adding(workingDays: 2, to: start) == DueDate(day: start.adding(days: 5), isProvisional: false))
    #expect(calendar.adding(workingDays: 1, to: start.adding(days: -5)).day == start.adding(days: -4))
  }

  @Test func `never leaves the years there are`() throws {
    let calendar = try InventedCalendar.autumn()
    #expect(calendar.adding(workingDays: .max, to: CivilDate.last.adding(days: -20)).day == .last)
    #expect(calendar.adding(days: .max, to: CivilDate.last.adding(days: -20)).day == .last)
    #expect(calendar.workingDays(from: CivilDate.last.adding(days: -7), to: .last).count == 5)
  }
}

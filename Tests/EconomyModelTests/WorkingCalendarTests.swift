import Diagnostics
import EconomyModel
import Testing

@Suite struct `The working calendar` {
  private func kind(_ iso: String, _ calendar: WorkingCalendar) throws -> String {
    let day = calendar.day(try CivilDate(iso: iso))
    return day.kind.rawValue + (day.holiday.map { " " + $0 } ?? "") + (day.isProvisional ? " 暂定" : "")
  }

  @Test(
    arguments: [
      ("2026-09-30", "workday"), ("2026-10-01", "holiday 国庆节"), ("2026-10-03", "holiday 国庆节"),
      ("2026-10-07", "holiday 国庆节"), ("2026-10-08", "workday"), ("2026-10-10", "worked-weekend"),
      ("2026-10-11", "weekend"), ("2026-05-01", "workday"),
    ])
  func `says what the table says, and of other days what the week says`(iso: String, kind: String) throws {
    #expect(try self.kind(iso, InventedCalendar.autumn()) == kind)
  }

  @Test(
    arguments: [
      ("2027-01-01", "holiday 元旦 暂定"), ("2027-01-04", "workday 暂定"), ("2027-05-01", "holiday 劳动节 暂定"),
      ("2027-05-02", "holiday 劳动节 暂定"), ("2024-05-01", "holiday 劳动节 暂定"), ("2024-05-02", "workday 暂定"),
      ("2027-10-03", "holiday 国庆节 暂定"), ("2027-10-04", "workday 暂定"), ("2027-03-06", "weekend 暂定"),
    ])
  func `goes by the week and the law where it has no table`(iso: String, kind: String) throws {
    #expect(try self.kind(iso, InventedCalendar.autumn()) == kind)
  }

  @Test func `knows a moving festival of a year without table by data`() throws {
    var calendar = try InventedCalendar.autumn()
    #expect(try kind("2027-02-05", calendar) == "workday 暂定")
    try calendar.add(lunar: "春节", InventedCalendar.span("2027-02-05", "2027-02-08"), of: 2027)
    #expect(try kind("2027-02-05", calendar) == "holiday 春节 暂定")
    try calendar.add(year: 2027, source: "invented")
    #expect(try kind("2027-02-05", calendar) == "workday")
  }

  @Test func `leaves the last week of December open until the next year's notice`() throws {
    var calendar = try InventedCalendar.autumn()
    #expect(try kind("2026-12-24", calendar) == "workday")
    #expect(try kind("2026-12-25", calendar) == "workday 暂定")
    #expect(try kind("2026-12-31", calendar) == "workday 暂定")
    try calendar.add(year: 2027, source: "invented")
    #expect(try kind("2026-12-31", calendar) == "workday")
    try calendar.add(holiday: "元旦", InventedCalendar.span("2026-12-31", "2027-01-01"), of: 2027)
    #expect(try kind("2026-12-31", calendar) == "holiday 元旦")
  }

  @Test func `without any table is provisional throughout`() throws {
    let calendar = WorkingCalendar()
    #expect(calendar.years == [])
    for offset in stride(from: -60_000, through: 120_000, by: 997) {
      #expect(calendar.day(CivilDate(dayNumber: Int32(offset))).isProvisional)
    }
  }

  @Test func `refuses a holiday in another year, too long, or twice, and keeps nothing of it`() throws {
    var calendar = try InventedCalendar.autumn()
    let before = calendar
    let cases = [
      ("2026-10-07", "2026-10-09", "calendar.twice"), ("2026-10-10", "2026-10-10", "calendar.twice"),
      ("2026-04-01", "2026-04-16", "calendar.too-long"), ("2027-01-01", "2027-01-01", "calendar.other-year"),
      ("2026-12-31", "2027-01-01", "calendar.other-year"), ("2025-12-24", "2026-01-01", "calendar.other-year"),
    ]
    for (first, last, code) in cases {
      let span = try InventedCalendar.span(first, last)
      let found = refusal { () throws(Reason) in try calendar.add(holiday: "假", span, of: 2026) }
      #expect(found == code)
      #expect(calendar == before)
    }
  }

  @Test(
    arguments: [
      ("2026-10-09", "calendar.no-weekend"), ("2026-10-10", "calendar.twice"), ("2026-10-03", "calendar.twice"),
      ("2027-01-02", "calendar.other-year"), ("2025-12-21", "calendar.other-year"),
    ])
  func `refuses a worked day that is none`(iso: String, code: String) throws {
    var calendar = try InventedCalendar.autumn()
    let day = try CivilDate(iso: iso)
    #expect(refusal { () throws(Reason) in try calendar.add(workedDay: day, of: 2026) } == code)
  }

  @Test func `refuses a second table for a year`() throws {
    var calendar = try InventedCalendar.autumn()
    #expect(refusal { () throws(Reason) in try calendar.add(year: 2026, source: "again") } == "calendar.twice")
  }

  @Test func `misses a day off by law in a table that is not whole`() throws {
    var calendar = try InventedCalendar.autumn()
    #expect(refusal { () throws(Reason) in try calendar.checkComplete(2026) } == "calendar.incomplete")
    try calendar.add(holiday: "元旦", InventedCalendar.span("2026-01-01", "2026-01-01"), of: 2026)
    try calendar.add(holiday: "劳动节", InventedCalendar.span("2026-05-01", "2026-05-02"), of: 2026)
    try calendar.checkComplete(2026)
    try calendar.add(lunar: "端午节", InventedCalendar.span("2026-06-19", "2026-06-19"), of: 2026)
    #expect(refusal { () throws(Reason) in try calendar.checkComplete(2026) } == "calendar.incomplete")
  }
}

@Suite struct `A span of days` {
  @Test func `holds its first and its last day`() throws {
    let span = try InventedCalendar.span("2024-02-28", "2024-03-01")
    #expect(span.days.map(\.description) == ["2024-02-28", "2024-02-29", "2024-03-01"])
    #expect(span.count == 3 && span.contains(span.first) && span.contains(span.last))
    #expect(!span.contains(span.first.adding(days: -1)) && !span.contains(span.last.adding(days: 1)))
  }

  @Test func `cannot end before it begins`() throws {
    let (first, last) = (try CivilDate(iso: "2026-10-02"), try CivilDate(iso: "2026-10-01"))
    #expect(refusal { () throws(Reason) in try DaySpan(from: first, to: last) } == "date.span")
  }
}

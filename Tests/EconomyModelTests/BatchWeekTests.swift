import Diagnostics
import EconomyModel
import Testing

@Suite struct `A batch week` {
  @Test func `is named by year and week, and begins on a Monday`() throws {
    let week = try BatchWeek("2026-W47")
    #expect((week.year, week.week) == (2026, 47) && week.description == "2026-W47")
    #expect(week.monday.description == "2026-11-16" && week.monday.weekday == 1)
    #expect(BatchWeek(containing: try CivilDate(iso: "2026-11-22")) == week)
    #expect(try JSONText.written(week) == #"["2026-W47"]"#)
    #expect(try JSONText.again(week) == week)
  }

  @Test(
    arguments: [
      ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
      ("2022-01-02", "2021-W52"), ("2026-01-01", "2026-W01"),
    ])
  func `at the turn of a year belongs to the year of its Thursday`(_ day: String, _ week: String) throws {
    #expect(BatchWeek(containing: try CivilDate(iso: day)).description == week)
  }

  @Test(
    arguments: [
      "2026-W54", "2025-W53", "2026-W00", "2026-W7", "2026-47", "2026W47", "2026-w47", "2026-W+7", "+026-W01",
      "1899-W01",
      "2300-W01", "", "2026-W47 ",
    ])
  func `that no year has, or written otherwise, is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try BatchWeek(text) } == "week.format")
  }

  @Test func `holds each of its seven days, over four centuries`() throws {
    var day = try CivilDate(iso: "1900-01-01")
    var week = BatchWeek(containing: day)
    while day.year < 2299 {
      for offset in 0..<7 { #expect(BatchWeek(containing: day.adding(days: offset)) == week) }
      #expect(week.monday == day)
      #expect(try BatchWeek(week.description) == week)
      day = day.adding(days: 7)
      let next = BatchWeek(containing: day)
      #expect(next > week)
      week = next
    }
  }
}

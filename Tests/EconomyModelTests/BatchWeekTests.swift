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
      "2300-W01", "", "2026-W47 ", "2026-W47-Q0000", "2026-W47-Q001", "2026-W47-Q00001", "2026-W47-q0001",
      "2026-W47Q00001", "2026-W47-Q+001", "2026-W54-Q0001", "2026-W47-R0001", "2026-W47 Q0001",
    ])
  func `that no year has, or written otherwise, is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try BatchWeek(text) } == "week.format")
  }

  @Test func `has requests, which stand behind it and before the next week, as values and as text`() throws {
    let week = try BatchWeek("2026-W47")
    let (first, tenth) = (try BatchWeek("2026-W47-Q0001"), try BatchWeek("2026-W47-Q0010"))
    let next = try BatchWeek("2026-W48")
    #expect(week.request(number: 10) == tenth && tenth.request == 10 && tenth.isRequest && !week.isRequest)
    #expect([next, tenth, week, first].sorted() == [week, first, tenth, next])
    #expect(
      [next, tenth, week, first].map(\.description).sorted() == [
        "2026-W47", "2026-W47-Q0001", "2026-W47-Q0010", "2026-W48",
      ])
    #expect(tenth.monday == week.monday && tenth.compact == "2026W47Q0010")
    #expect(week.request(number: 0) == nil && week.request(number: 10_000) == nil)
    #expect(try JSONText.again(tenth) == tenth)
    let list = QueryListNumber(region: "990102", week: tenth, place: 5, round: 1)
    #expect(list.description == "HD990102-2026W47Q0010-05R1")
    #expect(!QueryListNumber(region: "990102", week: week, place: 5, round: 0).isMeant(by: list.description))
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

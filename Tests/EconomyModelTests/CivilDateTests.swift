import Diagnostics
import EconomyModel
import Testing

@Suite struct `A calendar day` {
  @Test func `is written for machines and for people`() throws {
    let day = try CivilDate(iso: "2026-11-21")
    #expect((day.year, day.month, day.day) == (2026, 11, 21))
    #expect(day.description == "2026-11-21" && "\(day)" == "2026-11-21")
    #expect(day.chinese == "2026年11月21日")
    #expect(day.weekday == 6)
  }

  @Test(arguments: ["2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00"])
  func `that no calendar has is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try CivilDate(iso: text) } == "date.impossible")
  }

  @Test(arguments: ["1799-12-31", "2300-01-01", "0000-01-01", "9999-12-31"])
  func `outside 1800 to 2299 is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try CivilDate(iso: text) } == "date.impossible")
  }

  @Test(arguments: ["", "2026-1-2", "20261121", "2026/11/21", "+026-11-21", "2026-11-2１", " 2026-11-21", "2026-11-21 "])
  func `in another form is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try CivilDate(iso: text) } == "date.format")
  }

  @Test func `does not show an impossible birth date`() {
    do {
      _ = try CivilDate(iso: "1987-02-30")
      Issue.record("1987-02-30 was taken for a day")
    } catch { #expect(!error.sentence.contains("1987")) }
  }

  @Test func `leap days follow the Gregorian rule`() throws {
    for year in [1804, 1996, 2000, 2024, 2296] { #expect(try CivilDate(year: year, month: 2, day: 29).day == 29) }
    for year in [1800, 1900, 2100, 2200, 2023] {
      #expect(refusal { () throws(Reason) in try CivilDate(year: year, month: 2, day: 29) } == "date.impossible")
    }
  }

  @Test func `goes round over five hundred years, day by day`() throws {
    var (expected, weekday) = ((year: 1800, month: 1, day: 1), 3)
    var day = CivilDate.first
    while true {
      #expect((day.year, day.month, day.day) == expected && day.weekday == weekday)
      #expect(try CivilDate(year: day.year, month: day.month, day: day.day) == day)
      #expect(try CivilDate(iso: day.description) == day)
      if day == .last { break }
      let next = day.adding(days: 1)
      #expect(next > day && next.days(since: day) == 1)
      expected = following(expected)
      (day, weekday) = (next, weekday % 7 + 1)
    }
    #expect(expected == (2299, 12, 31))
    #expect(CivilDate.last.days(since: .first) == 182_620)
  }

  /// The next day by the calendar's own rule, without day numbers.
  private func following(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
    return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
  }
}

import EconomyModel
import Testing

@Suite struct `Counting from a calendar day` {
  @Test func `crosses months, years and leap days`() throws {
    let day = try CivilDate(iso: "2024-02-28")
    #expect(day.adding(days: 2) == (try CivilDate(iso: "2024-03-01")))
    #expect(day.adding(days: -59) == (try CivilDate(iso: "2023-12-31")))
    #expect(try CivilDate(iso: "2026-11-21").days(since: CivilDate(iso: "1970-01-01")) == 20_778)
  }

  @Test func `by months ends at the month's last day`() throws {
    #expect(try CivilDate(iso: "2024-01-31").adding(months: 1).description == "2024-02-29")
    #expect(try CivilDate(iso: "2023-03-31").adding(months: -1).description == "2023-02-28")
    #expect(try CivilDate(iso: "2026-11-21").adding(months: -12).description == "2025-11-21")
    #expect(try CivilDate(iso: "2026-01-15").adding(months: -1).description == "2025-12-15")
    #expect(try CivilDate(iso: "2024-02-29").adding(months: 12).description == "2025-02-28")
  }

  @Test func `never leaves the years there are`() {
    #expect(CivilDate.last.adding(days: 1) == .last && CivilDate.first.adding(days: -1) == .first)
    #expect(CivilDate.first.adding(days: .max) == .last && CivilDate.last.adding(days: .min) == .first)
    #expect(CivilDate.last.adding(months: 1) == .last && CivilDate.first.adding(months: -1) == .first)
    #expect(CivilDate.first.adding(months: .max) == .last && CivilDate.last.adding(months: .min) == .first)
    #expect(CivilDate(dayNumber: .max) == .last && CivilDate(dayNumber: .min) == .first)
    #expect(CivilDate.first.description == "1800-01-01" && CivilDate.last.description == "2299-12-31")
  }

  @Test func `by months is undone by as many months back, unless the day was cut`() {
    var chance = SeededChance(seed: 1)
    for _ in 0..<2_000 {
      let day = CivilDate(dayNumber: .random(in: -30_000...90_000, using: &chance))
      let months = Int.random(in: -600...600, using: &chance)
      let moved = day.adding(months: months)
      #expect((moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months)
      if moved.day == day.day { #expect(moved.adding(months: -months) == day) } else { #expect(moved.day >= 28) }
    }
  }

  @Test func `is one text in JSON, refused when it is no day`() throws {
    let day = try CivilDate(iso: "2026-11-21")
    #expect(try JSONText.written(day) == #"["2026-11-21"]"#)
    #expect(try JSONText.again(day) == day)
    #expect(throws: (any Error).self) { try JSONText.read(CivilDate.self, #"["2026-02-30"]"#) }
  }
}

import Diagnostics
import EconomyModel
import Testing

@Suite struct `A local time` {
  @Test func `is read with a T, with a space, or as a day alone`() throws {
    let time = try Timestamp(iso: "2026-11-18T09:30:05")
    #expect(try time == Timestamp(iso: "2026-11-18 09:30:05"))
    #expect(time.description == "2026-11-18 09:30:05" && time.secondOfDay == 34_205)
    let day = try Timestamp(iso: "2026-11-18")
    #expect(day.description == "2026-11-18" && day.secondOfDay == nil && day.date == time.date)
  }

  @Test func `sorts by day, then a day alone, then by second`() throws {
    let sorted = try ["2026-11-17 23:59:59", "2026-11-18", "2026-11-18 00:00:00", "2026-11-18 00:00:01", "2026-11-19"]
      .map { try Timestamp(iso: $0) }
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test(
    arguments: [
      "2026-11-18T24:00:00", "2026-11-18T09:60:00", "2026-11-18T09:30:60", "2026-11-18T+9:30:00", "2026-11-18T-1:30:00",
      "2026-11-18T09:30", "2026-11-18T09:30:00Z", "2026-11-18T09.30.00", "2026-11-18t09:30:00", "2026-11-18  9:30:00",
      "", "2026-11-1", "2026-11-18T", "2026-11-18\u{301}",
    ])
  func `in another form is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try Timestamp(iso: text) } == "date.format")
  }

  @Test func `on an impossible day is refused`() {
    #expect(refusal { () throws(Reason) in try Timestamp(iso: "2026-02-30T09:30:00") } == "date.impossible")
  }

  @Test func `goes round by text and by JSON`() throws {
    var chance = SeededChance(seed: 2)
    for _ in 0..<2_000 {
      let day = CivilDate(dayNumber: .random(in: -62_091...120_529, using: &chance))
      let second = Int32.random(in: 0..<86_400, using: &chance)
      let time = Timestamp(date: day, secondOfDay: Bool.random(using: &chance) ? second : nil)
      #expect(try Timestamp(iso: time.description) == time)
    }
    let time = try Timestamp(iso: "2026-11-18T09:30:05")
    #expect(try JSONText.written(time) == #"["2026-11-18 09:30:05"]"#)
    #expect(try JSONText.again(time) == time)
  }
}

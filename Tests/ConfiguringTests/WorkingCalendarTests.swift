import Configuring
import Diagnostics
import EconomyModel
import Foundation
import Testing

private func calendar(_ text: String?) throws(Diagnostics) -> WorkingCalendar {
  try WorkingCalendar(yaml: text, file: "holidays.yaml")
}

@Suite struct `The tables of holidays` {
  private let sound = """
    years:
      2026:
        source: 国办发明电〔2025〕7号（2025-11-04）
        holidays:
          - {name: 元旦, from: 2026-01-01, to: 2026-01-03}
          - {name: 劳动节, from: 2026-05-01, to: 2026-05-05}
          - {name: 国庆节, from: 2026-10-01, to: 2026-10-07}
        workdays: [2026-01-04, 2026-05-09]
    lunar:
      2027:
        - {name: 端午节, from: 2027-06-09, to: 2027-06-09}
    """

  @Test func `give each day its kind`() throws {
    let calendar = try calendar(sound)
    #expect(calendar.years == [2026])
    #expect(calendar.sources[2026] == "国办发明电〔2025〕7号（2025-11-04）")
    #expect(calendar.day(try CivilDate(iso: "2026-01-03")).holiday == "元旦")
    #expect(calendar.day(try CivilDate(iso: "2026-05-09")).kind == .workedWeekend)
    #expect(calendar.day(try CivilDate(iso: "2027-06-09")).kind == .holiday)
    #expect(calendar.isProvisional(try CivilDate(iso: "2027-06-09")))
  }

  @Test func `may be missing, and then every day is provisional`() throws {
    #expect(try calendar(nil) == WorkingCalendar())
    #expect(try calendar("years: {}") == WorkingCalendar())
  }

  @Test(
    arguments: [
      ("years:", "yeers:", ["1:1 config.unknown-key", "1:1 config.missing-key"]),
      ("  2026:", "  '26':", ["2:3 config.wrong-type"]),
      ("  2026:", "  year:", ["2:3 config.wrong-type"]),
      ("    source: 国办发明电〔2025〕7号（2025-11-04）", "    sauce: x", ["3:5 config.unknown-key", "3:5 config.missing-key"]),
      ("    workdays: [2026-01-04, 2026-05-09]", "", ["3:5 config.missing-key"]),
      ("[2026-01-04, 2026-05-09]", "2026-01-04", ["8:15 config.wrong-type"]),
      ("2026-05-09]", "2026-05-08]", ["8:28 calendar.no-weekend"]),
      ("2026-05-09]", "2026-05-03]", ["8:28 calendar.twice"]),
      ("2026-05-09]", "2026-01-04]", ["8:28 calendar.twice"]),
      ("2026-05-09]", "2027-01-02]", ["8:28 calendar.other-year"]),
      ("2026-05-09]", "2026-5-9]", ["8:28 date.format"]),
      ("2026-05-09]", "2026-02-29]", ["8:28 date.impossible"]),
      ("to: 2026-05-05", "to: 2026-06-05", ["6:9 calendar.too-long"]),
      ("to: 2026-05-05", "to: 2026-04-05", ["6:9 date.span"]),
      ("to: 2026-05-05", "too: 2026-05-05", ["6:9 config.missing-key", "6:39 config.unknown-key"]),
      ("{name: 劳动节, from: 2026-05-01, to: 2026-05-05}", "劳动节", ["6:9 config.wrong-type"]),
      ("from: 2026-05-01, to: 2026-05-05", "from: 2026-10-06, to: 2026-10-08", ["7:9 calendar.twice"]),
      ("from: 2026-01-01, to: 2026-01-03", "from: 2025-12-24, to: 2026-01-03", ["5:9 calendar.other-year"]),
      ("from: 2026-10-01, to: 2026-10-07", "from: 2026-10-02, to: 2026-10-07", ["3:5 calendar.incomplete"]),
      ("from: 2027-06-09, to: 2027-06-09", "from: 2028-06-09, to: 2028-06-09", ["11:7 calendar.other-year"]),
      ("  2027:", "  2026:", ["11:7 calendar.other-year"]),
    ])
  func `that are wrong are refused where they are wrong`(old: String, new: String, expected: [String]) {
    let text = sound.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(text != sound)
    #expect(faults { () throws(Diagnostics) in _ = try calendar(text) } == expected)
  }

  @Test func `of two years cannot both arrange a day`() {
    let second = """
      years:
        2026: {source: a, holidays: [], workdays: []}
        2026: {source: b, holidays: [], workdays: []}
      """
    #expect(
      faults { () throws(Diagnostics) in _ = try calendar(second) }.first?.hasSuffix("config.duplicate-key") == true)
    let spilling =
      sound.split(separator: "lunar:", omittingEmptySubsequences: false)[0] + """
          2027:
            source: invented
            holidays:
              - {name: 元旦, from: 2026-12-31, to: 2027-01-02}
              - {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
              - {name: 国庆节, from: 2027-10-01, to: 2027-10-07}
            workdays: [2026-12-26]
        """
    #expect(faults { () throws(Diagnostics) in _ = try calendar(String(spilling)) } == [])
    let clash = spilling.split(separator: "2026-05-09]").joined(separator: "2026-12-26]")
    #expect(faults { () throws(Diagnostics) in _ = try calendar(clash) } == ["15:16 calendar.twice"])
  }
}

@Suite struct `The shipped tables of holidays` {
  private let shipped: WorkingCalendar

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Policies/holidays.yaml"), encoding: .utf8)
    shipped = try calendar(text)
  }

  private func due(_ limit: TimeLimit, after start: String) throws -> String {
    let due = shipped.due(limit, after: try CivilDate(iso: start))
    return due.day.description + (due.isProvisional ? " 暂定" : "")
  }

  @Test func `cover 2020 to 2026, each with its notice`() {
    #expect(shipped.years == Array(2020...2026))
    for source in shipped.sources.values { #expect(source.contains("国办发明电〔")) }
  }

  /// Seven working days for a bank's answer (T+7), around the holidays of real notices.
  @Test(
    arguments: [
      ("2026-11-16", "2026-11-25"), ("2026-02-12", "2026-02-28"), ("2025-09-26", "2025-10-13"),
      ("2020-01-17", "2020-02-04"), ("2022-12-30", "2023-01-11"), ("2024-02-08", "2024-02-23"),
      ("2026-12-14", "2026-12-23"), ("2026-12-21", "2026-12-30 暂定"), ("2027-02-01", "2027-02-12 暂定"),
    ])
  func `give a bank seven working days`(start: String, expected: String) throws {
    #expect(try due(.workingDays(7), after: start) == expected)
  }

  @Test(
    arguments: [
      ("2020-01-23", 1, "2020-02-03"), ("2025-09-30", 1, "2025-10-09"), ("2026-02-14", 1, "2026-02-24"),
      ("2023-09-28", 2, "2023-10-08"), ("2024-02-08", 1, "2024-02-09"),
    ])
  func `count past a long holiday`(start: String, count: Int, expected: String) throws {
    #expect(try due(.workingDays(count), after: start) == expected)
  }

  @Test(
    arguments: [
      ("2026-01-20", 30, "2026-02-24"), ("2020-09-21", 10, "2020-10-09"), ("2026-11-21", 60, "2027-01-20 暂定"),
      ("2026-09-10", 10, "2026-09-20"),
    ])
  func `let a period of days end on a day that is worked`(start: String, count: Int, expected: String) throws {
    #expect(try due(.days(count), after: start) == expected)
  }
}

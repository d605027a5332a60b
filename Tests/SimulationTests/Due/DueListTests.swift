import EconomyModel
import Foundation
import GRDB
import Pipeline
import Storage
import Testing

/// 待办清单 of a city: `HEDUI_DUE=200000` fills a centre with so many cases, times the list and lays the sqlite3 shell
/// beside it. A measurement, never a limit: what has to hold is that both say the same.
@Suite(.serialized) struct `The list of what is due` {
  private static let cases = Int(ProcessInfo.processInfo.environment["HEDUI_DUE"] ?? "3000") ?? 3000

  private struct Look {
    let name: String
    let query: DueQuery
    var scope = RegionScope.everywhere
  }

  private static let looks = [
    Look(name: "everything due", query: DueQuery(through: CrowdedCentre.today)),
    Look(
      name: "due within a year, a region's",
      query: DueQuery(through: CrowdedCentre.today.adding(days: 365)), scope: .within(["990107"])),
    Look(name: "follow-ups", query: DueQuery(through: CrowdedCentre.today, kind: "follow-up")),
    Look(name: "a supervisor's", query: DueQuery(through: CrowdedCentre.today, waitingFor: "supervisor")),
    Look(name: "a track's", query: DueQuery(through: CrowdedCentre.today, track: "xuzhou-credit")),
  ]

  @Test func `says what a query of its table says`() throws {
    let crowded = try CrowdedCentre(cases: Self.cases)
    let isLong = Self.cases > 10_000
    for look in Self.looks {
      var times: [Double] = []
      var sheet: DueSheet?
      for _ in 0..<(isLong ? 9 : 1) {
        let begun = Date()
        sheet = try crowded.office.centre.due(look.query, most: 20, operation(look))
        times.append(Date().timeIntervalSince(begun) * 1000)
      }
      let found = try #require(sheet)
      let asked = Date()
      let expected = try Self.expected(look, crowded.office.centre.folder.database)
      let peer = Date().timeIntervalSince(asked) * 1000
      #expect(Self.text(found) == expected, "\(look.name)")
      let due = found.counts.reduce(0) { $0 + $1.count }
      #expect(due > 0)
      guard isLong else { continue }
      let shell = try Self.shell(look, crowded.office.centre.folder.database).map { Self.milliseconds([$0]) }
      print(
        "\(Self.cases) cases, \(look.name): \(due) due, hedui \(Self.milliseconds(times)) ms (median of 9),",
        "the same by SQL \(Self.milliseconds([peer])) ms, sqlite3 shell \(shell ?? "–") ms (median of 9)")
    }
  }

  private func operation(_ look: Look) throws -> Pipeline.Operation {
    Operation(
      actor: "supervisor-1", role: "supervisor", purpose: "simulation",
      at: Timestamp(date: CrowdedCentre.today, secondOfDay: 36_000), scope: look.scope)
  }

  private static func milliseconds(_ times: [Double]) -> String {
    String(format: "%.1f", times.sorted()[times.count / 2])
  }

  private static func text(_ sheet: DueSheet) -> [String] {
    sheet.counts.map { "\($0.kind)|\($0.waitingFor)|\($0.region)|\($0.count)|\($0.overdue)|\($0.earliest)" }
      + sheet.rows.map { "\($0.deadline.dueOn.day)|\($0.caseNumber.rawValue)|\($0.deadline.kind)|\($0.state)" }
  }

  /// Written anew: it shares no line with `Storage`.
  private static func statements(_ look: Look) -> [String] {
    var wanted = "is_duty AND due_on <= '\(look.query.through)'"
    if let kind = look.query.kind { wanted += " AND kind = '\(kind)'" }
    if let party = look.query.waitingFor { wanted += " AND waiting_for = '\(party)'" }
    if let track = look.query.track { wanted += " AND track = '\(track)'" }
    if look.scope != .everywhere { wanted += " AND region = '990107'" }
    return [
      """
      SELECT kind || '|' || waiting_for || '|' || region || '|' || COUNT(*) || '|' ||
      SUM(due_on < '\(CrowdedCentre.today)') || '|' || MIN(due_on) FROM case_deadline
      WHERE \(wanted) GROUP BY kind, waiting_for, region ORDER BY kind, waiting_for, region
      """,
      """
      SELECT due_on || '|' || case_number || '|' || kind || '|' || state FROM case_deadline
      WHERE \(wanted) ORDER BY due_on, case_number, kind, waiting_for LIMIT 20
      """,
    ]
  }

  private static func expected(_ look: Look, _ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try statements(look).flatMap { try String.fetchAll(database, sql: $0) }
    }
  }

  /// - Returns: milliseconds, the start of the shell included; nil where none is installed.
  private static func shell(_ look: Look, _ path: String) throws -> Double? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return nil }
    let lines = try expected(look, path)
    var times: [Double] = []
    for _ in 0..<9 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
      process.arguments = [path, statements(look).joined(separator: ";\n")]
      let output = Pipe()
      process.standardOutput = output
      let begun = Date()
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      times.append(Date().timeIntervalSince(begun) * 1000)
      #expect(String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init) == lines, "\(look.name)")
    }
    return times.sorted()[times.count / 2]
  }
}

import Diagnostics
import EconomyModel
import Foundation
import Glibc
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `A source that is watched` {
  private let watched: WatchedCentre

  /// Two ordinary weeks.
  init() throws {
    watched = try WatchedCentre()
    try watched.open(47, 48, 49, 50)
    try watched.ingest(47)
    try watched.ingest(48)
  }

  @Test func `is not flagged in ordinary weeks`() throws {
    try watched.ingest(49)
    try watched.ingest(50)
    for week in 47...50 { #expect(try watched.alarms(week).isEmpty, "W\(week)") }
    let watching = try watched.centre.watching(of: WatchedCentre.week(50))
    #expect(watching.isWatched && watching.sources == 1 && watching.withoutHistory == 0)
  }

  @Test func `is flagged when it sends fen for yuan, in words and as data`() throws {
    try watched.ingest(49, factor: 100)
    let alarms = try watched.alarms(49)
    #expect(alarms.map(\.isGross) == [true] && alarms.map(\.isOpen) == [true])
    #expect(alarms.allSatisfy { $0.chinese.contains("来源可能改以分报送元") && $0.english.contains("fen for yuan") })
    let status = try watched.centre.status(of: WatchedCentre.week(49), Shipped.operation())
    #expect(status.watching.alarms == alarms)
    #expect(status.text(.chinese).contains("hedui review alarm 2026-W49 icbc-east --reason"))
    #expect(try status.json().contains("\"isOpen\":true"))
    let summary = try watched.centre.summary(of: WatchedCentre.week(49), Shipped.operation())
    #expect(summary.text(.chinese).contains("! 数据异动待确认：某某银行城东支行（BK01）："))
  }

  @Test func `keeps reports that rest on it from being issued until a person has looked into it`() throws {
    try watched.ingest(49, 1..<60, factor: 100)
    _ = try watched.centre.compare(WatchedCentre.week(49), Shipped.operation()) { _ in }
    let issue = { (place: Int) in
      try watched.centre.issue(
        WatchedCentre.caseNumber(place), week: WatchedCentre.week(49), Shipped.operation("supervisor-1")
      ).version
    }
    #expect { try issue(1) } throws: { fault in
      let reason = fault as? Reason
      return reason?.code == .reportSourceAlarmed
        && (reason?.wayOut.contains("hedui review alarm 2026-W49 icbc-east --reason") ?? false)
    }
    #expect(try issue(0) == 1, "the bank said nothing about this one")
    #expect(try watched.acknowledge(49).count == 1)
    #expect(try issue(1) == 1)
    #expect(try watched.alarms(49).map(\.isOpen) == [false])
    #expect(try watched.centre.verifyAudit().isSound)
  }

  @Test func `is acknowledged with a reason, and only where something is open`() throws {
    try watched.ingest(49, factor: 100)
    #expect { try watched.acknowledge(49, reason: " ") } throws: { ($0 as? Reason)?.code == .alarmWithoutReason }
    #expect { try watched.acknowledge(48) } throws: { ($0 as? Reason)?.code == .alarmNotOpen }
    _ = try watched.acknowledge(49)
    #expect { try watched.acknowledge(49) } throws: { ($0 as? Reason)?.code == .alarmNotOpen }
  }

  @Test func `is acknowledged beside a batch step that holds the centre`() throws {
    try watched.ingest(49, factor: 100)
    let holder = open(watched.centre.folder.batchLock, O_RDWR | O_CREAT, 0o600)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)
    #expect(try watched.acknowledge(49).count == 1)
  }

  @Test func `is held against no week in which nobody was asked about`() throws {
    let idle = try WatchedCentre(persons: 20)
    _ = try idle.centre.openBatch(WatchedCentre.week(40), everybody: true, Shipped.operation(at: "2026-10-03T09:00:00"))
    {
      _ in
    }
    try idle.open(47)
    try idle.ingest(40)
    try idle.ingest(47)
    #expect(try idle.centre.watching(of: WatchedCentre.week(47)).withoutHistory == 1)
  }

  @Test func `is held against no week whose alarm nobody acknowledged`() throws {
    try watched.ingest(49, factor: 100)
    try watched.ingest(50)
    #expect(try watched.alarms(50).isEmpty)
    #expect(try watched.judged().contains { $0.hasPrefix("2026-W50|") && $0.hasSuffix("|2") })
    _ = try watched.acknowledge(49)
    #expect(try watched.judged().contains { $0.hasPrefix("2026-W50|") && $0.hasSuffix("|3") })
  }

  @Test func `is held against nothing from before it began anew`() throws {
    try watched.ingest(49, factor: 100)
    _ = try watched.acknowledge(49, anew: true)
    try watched.ingest(50, factor: 100)
    #expect(try watched.alarms(50).isEmpty)
    #expect(try watched.alarms(49).map(\.isOpen) == [false], "what was acknowledged stays to be seen")
    try watched.open(51)
    try watched.ingest(51)
    #expect(try watched.alarms(51).map(\.isOpen) == [true], "yuan again")
  }

  @Test func `is judged again when more arrives, and what no longer holds goes`() throws {
    try watched.ingest(49, 0..<10)
    #expect(try watched.alarms(49).map(\.english).contains { $0.hasPrefix("persons answered: 100.0% before") })
    try watched.ingest(49, 10..<60)
    #expect(try watched.alarms(49).isEmpty)
  }

  @Test func `leaves out a file that a person says another one replaces`() throws {
    let wrong = try watched.ingest(49, 0..<60, factor: 100).received
    #expect(try watched.alarms(49).count == 1)
    let right = try watched.ingest(49, 0..<60, named: "again").received
    try watched.centre.store.write { transaction in
      try transaction.store(
        ResendDecision(
          week: WatchedCentre.week(49), institution: WatchedCentre.bank, adapter: WatchedCentre.adapter,
          chosen: right[0].sha256, other: wrong[0].sha256, addsUp: false, reason: "the bank said so",
          decidedBy: "supervisor-1", decidedAt: Timestamp(iso: "2026-11-21T10:00:00")))
    }
    #expect(try watched.alarms(49).isEmpty)
    #expect(try watched.judged().contains { $0.hasPrefix("2026-W49|") && $0.contains("\"accepted\":60") })
  }

  @Test func `counts persons alike whether they come in one file or two`() throws {
    try watched.ingest(49)
    try watched.ingest(50, 0..<20)
    try watched.ingest(50, 20..<60)
    let persons = try watched.judged().compactMap { line in
      line.firstMatch(of: /"persons":\{[^}]*\}/).map { String($0.output) }
    }
    #expect(
      persons.count == 4 && Set(persons) == ["\"persons\":{\"answered\":60,\"asked\":60,\"hit\":60}"], "\(persons)")
  }
}

@Suite struct `Judging sources` {
  @Test func `does not depend on the order of arrival`() throws {
    let answers: [(week: Int, factor: Int)] = [(47, 1), (48, 1), (49, 100), (50, 1)]
    let judged = try [answers, answers.reversed(), [answers[2], answers[0], answers[3], answers[1]]].map { order in
      let watched = try WatchedCentre()
      try watched.open(47, 48, 49, 50)
      for answer in order { try watched.ingest(answer.week, factor: answer.factor) }
      return try watched.judged()
    }
    #expect(judged[0].count == 5, "four weeks and one alarm")
    #expect(judged[1] == judged[0] && judged[2] == judged[0])
  }

  @Test func `is made up for when a run was killed before it`() throws {
    let watched = try WatchedCentre()
    try watched.open(47, 48)
    try watched.ingest(47)
    try watched.ingest(48, factor: 100)
    let judged = try watched.judged()
    try watched.plant("DELETE FROM drift_alarm; DELETE FROM source_week WHERE week = '2026-W48'")
    _ = try watched.centre.compare(WatchedCentre.week(48), Shipped.operation()) { _ in }
    #expect(try watched.judged() == judged && judged.count == 3)
    _ = try watched.centre.compare(WatchedCentre.week(48), Shipped.operation()) { _ in }
    #expect(try watched.judged() == judged)
  }

  @Test(arguments: [
    "x'00'", "CAST(REPLACE(CAST(profile AS TEXT), '\"accepted\":60', '\"accepted\":-60') AS BLOB)",
    "CAST(REPLACE(CAST(profile AS TEXT), '\"accepted\":60', '\"accepted\":9223372036854775807') AS BLOB)",
    "CAST(REPLACE(CAST(profile AS TEXT), 'icbc-east', 'icbc-west') AS BLOB)",
    "CAST(REPLACE(CAST(profile AS TEXT), '\"hit\":60', '\"hit\":61') AS BLOB)",
  ])
  func `stops with a reason where what was counted has been changed`(damage: String) throws {
    let watched = try WatchedCentre()
    try watched.open(47, 48)
    try watched.ingest(47)
    try watched.plant("UPDATE source_week SET profile = \(damage)")
    #expect { try watched.ingest(48) } throws: { ($0 as? Reason)?.code == .profileDamaged }
  }

  @Test func `waits for limits in a centre that was made without, and counts meanwhile`() throws {
    let watched = try WatchedCentre(isWatched: false)
    try watched.open(47)
    try watched.ingest(47)
    let week = try WatchedCentre.week(47)
    let status = try watched.centre.status(of: week, Shipped.operation())
    #expect(!status.watching.isWatched && status.watching.alarms.isEmpty)
    #expect(status.text(.chinese).contains("自下一批次起监测"))
    _ = try watched.folder.copy(Shipped.files.policies + "/drift.yaml", to: "centre/policies/drift.yaml")
    let reopened = try Centre(opening: watched.centre.folder.path)
    _ = try reopened.openBatch(WatchedCentre.week(48), everybody: true, Shipped.operation()) { _ in }
    try watched.ingest(48, factor: 100)
    #expect(try watched.alarms(48).map(\.isOpen) == [true])
  }

  @Test func `says what is wrong with limits that cannot be read`() throws {
    let watched = try WatchedCentre(persons: 1)
    _ = try watched.folder.write(Array("weeksAtLeast: many\n".utf8), to: "centre/policies/drift.yaml")
    #expect(throws: Diagnostics.self) { try Centre(opening: watched.centre.folder.path) }
  }
}

@Suite struct `The scorecards` {
  @Test func `count who was late, silent, refused and alarmed`() throws {
    let watched = try WatchedCentre()
    for (week, day) in [(47, "2026-11-21"), (48, "2026-11-28"), (49, "2026-12-05")] {
      let operation = try Shipped.operation(at: day + "T09:00:00")
      _ = try watched.centre.openBatch(WatchedCentre.week(week), everybody: true, operation) { _ in }
      _ = try watched.centre.writeLists(WatchedCentre.week(week), again: false, operation)
    }
    for (week, day, factor) in [(47, "2026-12-06", 1), (48, "2026-12-06", 100), (49, "2026-12-07", 1)] {
      let file = try watched.folder.write(
        watched.answer(week, 0..<60, factor: factor), to: "deposits_icbc_\(week).csv")
      let operation = try Shipped.operation(at: day + "T09:00:00")
      _ = try watched.centre.ingest([file], said: WatchedCentre.week(week), operation) { _ in }
      _ = try watched.centre.compare(WatchedCentre.week(week), operation) { _ in }
    }
    let today = try Shipped.operation(at: "2026-12-10T09:00:00")
    let scores = try watched.centre.scores(of: nil, today)
    #expect(scores.lines.count == 26 && scores.weeks.count == 3)
    let bank = try #require(scores.lines.first { $0.institution == WatchedCentre.bank })
    #expect((bank.onTime, bank.late, bank.never, bank.alarms) == (2, 1, 0, 1))
    #expect(bank.coverage.perMille == 500, "of two items it has answered one")
    let silent = try #require(scores.lines.first { $0.institution != WatchedCentre.bank })
    #expect((silent.onTime, silent.late, silent.never) == (0, 0, 2), "the third is not due yet")
    #expect(try watched.centre.scores(of: WatchedCentre.week(48), today).weeks.count == 1)
    for language in ReportLanguage.allCases {
      let widest = scores.text(language).split(separator: "\n").map { DisplayWidth.of(String($0)) }.max()
      #expect(widest.map { $0 <= 80 } ?? false, "\(scores.text(language))")
    }
  }
}

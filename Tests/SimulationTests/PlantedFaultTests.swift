import EconomyModel
import GRDB
import Pipeline
import Testing

/// A check that cannot fail is none: each fault is planted into a copy of a simulated centre, and has to be found.
@Suite struct `A planted fault in a simulated year` {
  /// What is planted, behind every trigger's back, and as what it has to be found.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let kind: YearFinding.Kind
    let sql: String

    var testDescription: String { name }
  }

  private static let revoked = "(SELECT MIN(case_number) FROM case_course WHERE state = 'revoked-deceit')"
  private static let handed =
    "(SELECT MIN(case_number) FROM case_deed WHERE kind = 'consequence-exported' AND case_number IN "
    + "(SELECT case_number FROM case_course WHERE state = 'revoked-deceit'))"
  private static let confirmed = "(SELECT MIN(case_number) FROM case_course WHERE state = 'confirmed')"
  private static let paid = "(SELECT MIN(case_number) FROM case_deed WHERE kind = 'paid')"
  private static let waiting = "(SELECT MIN(case_number) FROM case_deadline WHERE kind = 'follow-up')"

  /// - Parameter number: nil in every case.
  private static func edit(_ kind: String, of number: String? = nil, _ from: String, _ to: String) -> String {
    """
    UPDATE case_deed SET value = CAST(REPLACE(CAST(value AS TEXT), '\(from)', '\(to)') AS BLOB)
    WHERE kind = '\(kind)' AND case_number = \(number ?? "case_number")
    """
  }

  static let faults = [
    Fault(
      name: "a case stands elsewhere than its deeds", kind: .replay,
      sql: "UPDATE case_course SET state = 'adjusted' WHERE case_number = \(confirmed)"),
    Fault(
      name: "a case stands elsewhere than the plan has it", kind: .state,
      sql: "UPDATE case_course SET state = 'adjusted' WHERE case_number = \(confirmed)"),
    Fault(
      name: "the last deed is gone", kind: .replay,
      sql: """
        DELETE FROM case_deed WHERE case_number = \(confirmed)
        AND ordinal = (SELECT MAX(ordinal) FROM case_deed WHERE case_number = \(confirmed))
        """),
    Fault(
      name: "a household that nobody wants verified is", kind: .replay,
      sql: "UPDATE case_course SET answers_wanted_since = '2026-01-05' WHERE case_number = \(confirmed)"),
    Fault(
      name: "a deadline is gone", kind: .deadlines,
      sql: "DELETE FROM case_deadline WHERE case_number = \(confirmed) AND kind = 'recheck'"),
    Fault(
      name: "a follow-up is later", kind: .deadlines,
      sql: "UPDATE case_deadline SET due_on = '2026-12-31' WHERE kind = 'follow-up' AND case_number = \(waiting)"),
    Fault(
      name: "an overdue follow-up is not listed", kind: .dueList,
      sql: "DELETE FROM case_deadline WHERE kind = 'follow-up' AND case_number = \(waiting)"),
    Fault(
      name: "a follow-up is listed too early", kind: .dueList,
      sql: """
        INSERT OR REPLACE INTO case_deadline SELECT '2026-01-06', case_number, 'follow-up', 'institution', 0, 1, track,
        state, '990102' FROM case_course WHERE case_number = \(confirmed)
        """),
    Fault(
      name: "a payment was another", kind: .sums,
      sql: edit("paid", of: paid, "\"amount\":", "\"amount\":1")),
    Fault(
      name: "deceit without a paper", kind: .deceit,
      sql: """
        UPDATE case_deed SET value = CAST(json_set(CAST(value AS TEXT), '$.evidence', json('[]')) AS BLOB)
        WHERE kind = 'deceit-recorded' AND case_number = \(revoked)
        """),
    Fault(
      name: "deceit decided by who recorded it", kind: .deceit,
      sql: edit("deceit-decided", of: revoked, "supervisor-1", "clerk-2")),
    Fault(
      name: "revoked by who proposed it", kind: .deceit,
      sql: edit("settlement-decided", of: revoked, "supervisor-1", "clerk-1")),
    Fault(
      name: "confirmed with cells pending", kind: .pending,
      sql: edit("settlement-proposed", of: confirmed, "\"pending\":0", "\"pending\":3")),
    Fault(
      name: "handed over without a letter", kind: .consequence,
      sql: edit("notice-served", of: handed, "\"about\":\"consequence\"", "\"about\":\"settlement\"")),
    Fault(
      name: "handed over by who proposed it", kind: .consequence,
      sql: edit("consequence-decided", of: handed, "supervisor-1", "clerk-1")),
    Fault(
      name: "handed over too early", kind: .consequence,
      sql: """
        UPDATE case_deed SET value = CAST(json_set(CAST(value AS TEXT), '$.event."notice-served".servedOn',
        (SELECT json_extract(CAST(d.value AS TEXT), '$.on') FROM case_deed d WHERE d.kind = 'consequence-decided'
        AND d.case_number = case_deed.case_number)) AS BLOB)
        WHERE kind = 'notice-served' AND case_number = \(handed) AND CAST(value AS TEXT) LIKE '%"consequence"%'
        """),
    Fault(
      name: "another authority", kind: .consequence,
      sql: edit("escalated", "\"district\"", "\"city\"")),
    Fault(name: "an audit row is gone", kind: .audit, sql: "DELETE FROM audit WHERE sequence = 9"),
  ]

  /// Only looked at, once it has passed.
  private nonisolated(unsafe) static let year = Result { () throws -> SimulatedYear in
    let year = try SimulatedYear(cases: 60, weeks: 7, seed: 11)
    try year.run()
    return year
  }

  @Test func `is none in the year itself`() throws {
    let year = try Self.year.get()
    #expect(year.findings.isEmpty, "\(year.findings.prefix(10))")
  }

  @Test(arguments: faults) func `is found`(fault: Fault) throws {
    let year = try Self.year.get()
    let copy = try SimulatedCentre(copying: year.office)
    try DatabaseQueue(path: copy.centre.folder.database).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(name)")
      }
      try database.execute(sql: fault.sql)
      try #require(database.changesCount > 0, "nothing was planted")
    }
    let found = Set(try look(at: copy, year).map(\.kind))
    #expect(found.contains(fault.kind), "found \(found.map(\.rawValue))")
  }

  private func look(at office: SimulatedCentre, _ year: SimulatedYear) throws -> [YearFinding] {
    var checks = try YearChecks(office: office)
    let friday = year.monday.adding(days: year.weeks * 7 - 3)
    return try checks.states(of: year.families, on: friday)
      + checks.everything(
        of: year.families, places: year.places, isLast: true) + checks.dueList(of: year.families, on: friday)
      + checks.audit() + checks.dueList(of: year.families, on: friday.adding(days: 60))
  }

  @Test func `is none in what will be due`() throws {
    let year = try Self.year.get()
    let later = year.monday.adding(days: year.weeks * 7 - 3 + 60)
    // On a copy: who looks leaves a row in the record, and the others are copying the year meanwhile.
    let copy = try SimulatedCentre(copying: year.office)
    let found = try YearChecks(office: copy).dueList(of: year.families, on: later)
    #expect(found.isEmpty, "\(found.prefix(10))")
  }

  @Test func `is found in a list, somebody too many and somebody too few`() throws {
    let checks = try YearChecks(office: Self.year.get().office)
    #expect(checks.asked(["a"], expected: ["a"], what: "W1").isEmpty)
    #expect(checks.asked(["a", "b"], expected: ["a"], what: "W1").map(\.kind) == [.asked])
    #expect(checks.asked([], expected: ["a"], what: "W1").map(\.kind) == [.asked])
  }
}

import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Glibc
import Pipeline
import Reporting
import Storage
import Testing

/// What batch frameworks are known to get wrong when a run is stopped, each by its name.
@Suite struct `A run that was stopped` {
  /// Rows of the husband, broken ones, and many of people nobody asked about; more than one transaction takes.
  private static func deposits(_ family: OneFamily, rows: Int = 3000) throws -> String {
    let people = try (0..<rows).map { number in
      OneFamily.Deposit(
        name: number % 100 == 0 ? family.husband.name : "吴九",
        document: number % 100 == 0
          ? family.husband.document : try OneFamily.identity("9901021990010\(1000 + number)"),
        balance: number % 500 == 9 ? "壹元" : "1.00", account: "62229900000\(100_000 + number)")
    }
    let broken = (0..<rows).count { $0 % 500 == 9 }
    return family.deposits(people, total: "\(rows - broken).00", count: rows)
  }

  private static func inbox(_ family: OneFamily) throws -> String {
    try family.folder.write(GB18030.bytes(deposits(family)), to: "inbox/deposits_icbc_1.csv")
  }

  /// Everything that must come out the same: rows by file and byte, receipts, lists, coverage and reports.
  private static func content(_ family: OneFamily) throws -> [String: [String]] {
    let queries = [
      "facts": "SELECT sha256, run, facts, hex(bytes) FROM fact_block JOIN receipt USING (receipt_id)",
      "rejects": "SELECT sha256, line, column_number, code FROM reject JOIN receipt USING (receipt_id)",
      "dropped": "SELECT sha256, byte_offset, fate FROM dropped JOIN receipt USING (receipt_id)",
      "receipts": "SELECT sha256, state, rows_read, rows_accepted, rows_rejected, rows_not_asked FROM receipt",
      "lists": "SELECT number, persons, rows, sha256 FROM query_list",
      "summaries": "SELECT week, case_number, hex(lines), hex(grid) FROM case_summary",
    ]
    let database = try DatabaseQueue(path: family.centre.folder.database)
    var content = try queries.mapValues { sql in
      try database.read { try Row.fetchAll($0, sql: sql).map { "\($0)" }.sorted() }
    }
    var reports: [String] = []
    try family.centre.exportReports(of: nil, Shipped.operation()) { reports.append($0) }
    content["reports"] = reports
    return content
  }

  private static func plant(_ sql: String, in family: OneFamily) throws {
    try DatabaseQueue(path: family.centre.folder.database).write { try $0.execute(sql: sql) }
  }

  private static func place(_ event: String, _ condition: String) -> String {
    "CREATE TRIGGER stop BEFORE \(event) WHEN \(condition) BEGIN SELECT RAISE(ABORT, 'stopped here'); END"
  }

  /// Stops a run there, then lets it go on.
  private static func stoppedAndRunAgain(_ trigger: String) throws -> OneFamily {
    let family = try OneFamily()
    let inbox = try inbox(family)
    try plant(trigger, in: family)
    #expect(throws: (any Error).self) { try family.run([inbox]) }
    try plant("DROP TRIGGER stop", in: family)
    _ = try family.run([inbox])
    return family
  }

  private static func uninterrupted() throws -> OneFamily {
    let family = try OneFamily()
    _ = try family.run([inbox(family)])
    return family
  }

  @Test(arguments: [
    ("INSERT ON batch", "1"), ("INSERT ON asked", "NEW.ordinal = 1"), ("UPDATE ON batch", "NEW.is_cut_off = 1"),
    ("INSERT ON query_list", "(SELECT COUNT(*) FROM query_list) = 11"), ("INSERT ON receipt", "1"),
    ("INSERT ON fact_block", "1"), ("INSERT ON reject", "1"),
    ("INSERT ON dropped", "(SELECT COUNT(*) FROM dropped) = 2500"),
    ("UPDATE ON receipt", "NEW.state = 'accepted'"), ("INSERT ON report", "1"), ("INSERT ON case_summary", "1"),
    ("INSERT ON audit", "NEW.sequence > 20"),
  ])
  func `goes on to the same end wherever it stopped`(event: String, condition: String) throws {
    let resumed = try Self.stoppedAndRunAgain(Self.place(event, condition))
    let expected = try Self.content(Self.uninterrupted())
    for (name, rows) in try Self.content(resumed) { #expect(rows == expected[name], "\(name)") }
    #expect(try resumed.centre.verifyAudit().isSound)
  }

  @Test func `does not stay 'started' for ever`() throws {
    let family = try OneFamily()
    _ = try family.run([family.centre.folder.inbox])
    _ = try family.centre.store.write { try $0.begin(family.halfLoaded) }
    let outcome = try family.run([Self.inbox(family)])
    #expect(outcome.received.count == 1)
    #expect(try family.centre.store.read { try $0.unfinished() }.isEmpty)
  }

  @Test func `whose commit failed is not left 'unknown': what it had not committed is not there`() throws {
    let family = try OneFamily()
    let inbox = try Self.inbox(family)
    try Self.plant(Self.place("UPDATE ON receipt", "NEW.state = 'accepted'"), in: family)
    #expect(throws: (any Error).self) { try family.run([inbox]) }
    let week = try BatchWeek(OneFamily.week)
    #expect(try family.centre.store.read { try $0.answers(in: week, through: .max) }.isEmpty)
    #expect(try family.centre.status(of: nil, Shipped.operation()).lines.allSatisfy { $0.filesAccepted == 0 })
  }

  @Test func `begins the file again, and no row of it is missing or double`() throws {
    let family = try Self.stoppedAndRunAgain(Self.place("INSERT ON dropped", "(SELECT COUNT(*) FROM dropped) = 2100"))
    let counts = try DatabaseQueue(path: family.centre.folder.database).read { database in
      try (
        Int.fetchOne(database, sql: "SELECT SUM(facts) FROM fact_block") ?? 0,
        Int.fetchOne(database, sql: "SELECT COUNT(DISTINCT hex(bytes)) FROM fact_block") ?? 0
      )
    }
    #expect(counts == (30, 1))
  }

  @Test func `remembers the rows it had to pass over, each once`() throws {
    let family = try Self.stoppedAndRunAgain(Self.place("UPDATE ON receipt", "NEW.state = 'accepted'"))
    var rejects: [Int] = []
    try family.centre.forEachReject(after: 0) { rejects.append($0.place.line) }
    #expect(rejects.count == 6 && Set(rejects).count == 6)
  }

  @Test func `does not read again what it had finished`() throws {
    let family = try OneFamily()
    let inbox = try Self.inbox(family)
    try Self.plant(Self.place("INSERT ON report", "1"), in: family)
    #expect(throws: (any Error).self) { try family.run([inbox]) }
    try Self.plant("DROP TRIGGER stop", in: family)
    let outcome = try family.run([inbox])
    #expect(outcome.received.isEmpty && outcome.recognised == 1 && outcome.prepared == 1)
  }

  @Test func `keeps what it did without being told to: on disk, and there for the next process`() throws {
    let family = try Self.uninterrupted()
    #expect(try family.centre.store.writerSynchronous() == 2)
    let again = try Centre(opening: family.centre.folder.path)
    #expect(try again.status(of: nil, Shipped.operation()).lines.contains { $0.filesAccepted == 1 })
  }

  @Test func `is not started twice`() throws {
    let family = try OneFamily()
    let holder = open(family.centre.folder.batchLock, O_RDWR | O_CREAT, 0o600)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)
    let steps: [() throws -> Void] = [
      { _ = try family.run([family.centre.folder.inbox]) },
      { _ = try family.centre.ingest([family.centre.folder.inbox], said: nil, Shipped.operation()) { _ in } },
      { _ = try family.centre.compare(nil, Shipped.operation()) { _ in } },
      { _ = try family.centre.writeLists(nil, again: false, Shipped.operation()) },
      { _ = try family.centre.closeBatch(nil, Shipped.operation()) },
    ]
    for step in steps { #expect { try step() } throws: { ($0 as? Reason)?.code == .batchAlreadyRunning } }
  }
}

import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Storage
import Synchronization
import Testing

/// A caseworker does not wait for a batch, and a batch does not mind.
@Suite struct `A request beside others` {
  private let requested: RequestedFamily
  private var family: OneFamily { requested.family }
  private var centre: Centre { requested.centre }

  init() throws { requested = try RequestedFamily() }

  private func form(_ number: Int) throws -> DeclarationSource {
    let name = "吴" + ["一", "二", "三", "四", "五", "六"][number]
    let person = (name, try OneFamily.identity("9901021970010110\(number)"))
    return .bytes(requested.declaration(of: "HD-2026-910\(number)", [person]), name: "form \(number)")
  }

  private func values<Value: DatabaseValueConvertible>(_ type: Value.Type, _ sql: String) throws -> [Value] {
    try DatabaseQueue(path: centre.folder.database).read { try Value.fetchAll($0, sql: sql) }
  }

  @Test func `takes a number of its own, however many are made at once`() throws {
    let outcomes = Mutex<[String]>([])
    let faults = Mutex<[String]>([])
    let forms = try (0..<6).map { try form($0) }
    let folder = centre.folder.path
    DispatchQueue.concurrentPerform(iterations: 6) { number in
      do {
        let other = try Centre(opening: folder)
        let outcome = try other.request([forms[number]], RequestedFamily.operation("2026-11-23"))
        outcomes.withLock { $0.append(outcome.week.description) }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(outcomes.withLock { $0.sorted() } == (1...6).map { "2026-W48-Q000\($0)" })
    #expect(try centre.verifyAudit().isSound)
    #expect(try values(Int.self, "SELECT COUNT(*) FROM query_list") == [6 * 26])
    #expect(try values(Int.self, "SELECT COUNT(*) FROM shared_terms") == [1])
  }

  @Test func `for the same family is one request, though asked for at the same time`() throws {
    let weeks = Mutex<Set<BatchWeek>>([])
    let faults = Mutex<[String]>([])
    let folder = centre.folder.path
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do {
        let outcome = try Centre(opening: folder)
          .request(case: RequestedFamily.caseText, RequestedFamily.operation("2026-11-23"))
        _ = weeks.withLock { $0.insert(outcome.week) }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(weeks.withLock { $0.map(\.description) } == ["2026-W48-Q0001"])
    #expect(try values(Int.self, "SELECT COUNT(*) FROM query_list") == [26])
  }

  @Test func `is made while a batch loads, and the batch ends as ever`() throws {
    try requested.runWeek()
    let people = try (0..<9000).map { number in
      OneFamily.Deposit(
        name: number == 0 ? family.husband.name : "吴九",
        document: number == 0 ? family.husband.document : try OneFamily.identity("990102199001\(10000 + number)"),
        balance: "1.00", account: "62229900000\(100_000 + number)")
    }
    let more = try family.folder.write(
      GB18030.bytes(family.deposits(people, total: "9000.00")), to: "inbox/deposits_icbc_2.csv")
    var made: RequestOutcome?
    let outcome = try centre.ingest([more], said: nil, RequestedFamily.operation("2026-11-23")) { _ in
      if made == nil { made = try? requested.request() }
    }.outcome
    #expect(made?.borrowed == 2, "of what counted then")
    #expect(outcome.received.map(\.trouble) == [nil])
    #expect(try requested.report().week == made?.week)
    #expect(try centre.verifyAudit().isSound)
  }

  /// What it is about to do when it is stopped, as `Storage` does it.
  @Test(arguments: [
    ("INSERT ON batch", "1"), ("INSERT ON asked", "NEW.ordinal = 1"), ("INSERT ON borrowed", "1"),
    ("INSERT ON query_list", "(SELECT COUNT(*) FROM query_list WHERE length(week) > 8) = 11"),
    ("UPDATE ON batch", "NEW.is_cut_off = 1"), ("INSERT ON report", "length(NEW.week) > 8"),
    ("INSERT ON case_summary", "length(NEW.week) > 8"),
    ("INSERT ON audit", "instr(NEW.record, CAST('\"prepare\"' AS BLOB)) > 0"),
  ])
  func `goes on to the same end wherever it was stopped, and no sweep takes it away`(
    event: String, condition: String
  ) throws {
    try requested.runWeek()
    let trigger = "CREATE TRIGGER stop BEFORE \(event) WHEN \(condition) BEGIN SELECT RAISE(ABORT, 'stopped'); END"
    try DatabaseQueue(path: centre.folder.database).write { try $0.execute(sql: trigger) }
    #expect(throws: (any Error).self) { try requested.request() }
    try DatabaseQueue(path: centre.folder.database).write { try $0.execute(sql: "DROP TRIGGER stop") }
    _ = try centre.runBatch(BatchWeek("2026-W47"), paths: [], RequestedFamily.operation("2026-11-23")) { _ in }
    let outcome = try requested.request()
    #expect(outcome.week.description == "2026-W48-Q0001" && outcome.borrowed == 2)
    #expect(outcome.lists.count == 26 && outcome.lists.allSatisfy { (try? requested.listText($0)) != nil })
    #expect(try requested.report().week == outcome.week)
    #expect(try values(Int.self, "SELECT COUNT(*) FROM batch") == [2])
    #expect(try centre.verifyAudit().isSound)
  }

  @Test func `that was stopped and never gone on with is given up, and the week asks about the family`() throws {
    let trigger = "CREATE TRIGGER stop BEFORE INSERT ON query_list BEGIN SELECT RAISE(ABORT, 'stopped'); END"
    try DatabaseQueue(path: centre.folder.database).write { try $0.execute(sql: trigger) }
    #expect(throws: (any Error).self) { try requested.request(on: "2026-11-20") }
    try DatabaseQueue(path: centre.folder.database).write { try $0.execute(sql: "DROP TRIGGER stop") }
    try requested.runWeek()
    #expect(try centre.caseNumbers(in: BatchWeek("2026-W47")).count == 1)
    #expect(try centre.store.read { try $0.openRequests() }.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: centre.folder.outbox + "/2026-W47-Q0001"))
    #expect(try requested.request().week.description == "2026-W48-Q0001")
  }
}

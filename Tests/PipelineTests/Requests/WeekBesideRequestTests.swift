import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Storage
import Testing

/// Requests are batches, and nothing that goes by the week takes them for one.
@Suite struct `The week beside requests` {
  private let requested: RequestedFamily
  private var centre: Centre { requested.centre }
  private let week: BatchWeek

  /// W47 was run, and on Monday after it the family was asked about again.
  init() throws {
    requested = try RequestedFamily()
    week = try BatchWeek("2026-W47")
    try requested.runWeek()
    _ = try requested.request()
  }

  private func cases(of week: String, everybody: Bool) throws -> Int {
    let week = try BatchWeek(week)
    _ = try centre.openBatch(week, everybody: everybody, RequestedFamily.operation("2026-11-28")) { _ in }
    return try centre.caseNumbers(in: week).count
  }

  @Test func `is still the newest batch where none is named, and a request is seen when it is`() throws {
    let operation = try Shipped.operation(at: "2026-11-23T09:00:00")
    #expect(try centre.status(of: nil, operation).week == week)
    #expect(try centre.summary(of: nil, operation).week == week)
    #expect(try centre.reviewQueue(of: nil, operation).week == week)
    #expect(try centre.history(most: 12, operation).lines.map(\.week) == [week])
    #expect(try centre.scores(of: nil, operation).weeks == [week])
    let request = try BatchWeek("2026-W48-Q0001")
    let status = try centre.status(of: request, operation)
    #expect(status.cases == 1 && status.lines.count { $0.standing == .waiting } == 26)
    #expect(try centre.summary(of: request, operation).cases == 1)
  }

  @Test func `shows the newest report, be it the request's or the week's`() throws {
    #expect(try requested.report().week.description == "2026-W48-Q0001")
    #expect(try requested.report(week: "2026-W47").week == week)
  }

  @Test func `does not ask again whom a request has just asked about, unless all are due`() throws {
    #expect(try cases(of: "2026-W48", everybody: false) == 0)
    #expect(try cases(of: "2026-W49", everybody: true) == 1)
  }

  @Test func `goes on with a cut-off that asks everybody, though a request came in between`() throws {
    try DatabaseQueue(path: centre.folder.database).write {
      try $0.execute(sql: "UPDATE batch SET is_cut_off = 0 WHERE week = '2026-W47'")
    }
    _ = try centre.openBatch(week, everybody: true, RequestedFamily.operation("2026-11-23")) { _ in }
    #expect(try centre.caseNumbers(in: week).count == 1)
  }

  @Test func `neither judges a request's answers nor takes them for history`() throws {
    let car = RequestedFamily.Car(owner: requested.family.wife)
    _ = try requested.ingest(try requested.vehicles([car], list: "HD990102-2026W48Q0001-26"))
    let judged = try DatabaseQueue(path: centre.folder.database).read {
      try String.fetchAll($0, sql: "SELECT DISTINCT week FROM source_week")
    }
    #expect(judged == ["2026-W47"])
  }

  @Test func `opens no request, and writes its lists no second time`() throws {
    let operation = try RequestedFamily.operation("2026-11-23")
    let unknown = try BatchWeek("2026-W48-Q0009")
    #expect { try centre.runBatch(unknown, paths: [], operation) { _ in } } throws: {
      ($0 as? Reason)?.code == .batchUnknown
    }
    let request = try BatchWeek("2026-W48-Q0001")
    #expect(try centre.writeLists(request, again: false, operation).lists.isEmpty)
    #expect(try centre.lists(of: request).count == 26)
  }

  @Test func `and a source's alarm is looked at before a request's report leaves that rests on its answer`() throws {
    try DatabaseQueue(path: centre.folder.database).write { database in
      try database.execute(sql: "UPDATE source_week SET is_watched = 1")
      try database.execute(
        sql: """
          INSERT INTO drift_alarm SELECT week, institution, adapter, item, 0, ?, 1 FROM source_week
          WHERE institution = 'icbc-east'
          """, arguments: [Data("{}".utf8)])
    }
    #expect {
      try centre.issue(RequestedFamily.caseText, week: nil, RequestedFamily.operation("2026-11-23", "supervisor-1"))
    } throws: {
      ($0 as? Reason)?.code == .profileDamaged
    }
  }

  @Test func `that is withdrawn from leaves the request's cell open again`() throws {
    try centre.store.write { transaction in
      let receipt = try #require(try transaction.answers(in: week, through: .max).first).receipt
      try transaction.withdraw(receipt, because: Reason(.manifestCameLater, found: "a test"))
    }
    try centre.store.dropWithdrawn()
    _ = try centre.compare(BatchWeek("2026-W48-Q0001"), RequestedFamily.operation("2026-11-24")) { _ in }
    #expect(try requested.cell("m1", "BK01", "icbc-east")?.state == .pending)
    #expect(try requested.report().verifiedOn.description == "2026-11-24")
  }

  @Test func `leaves a request with nothing borrowed once the lending family is removed`() throws {
    let wife = requested.family.wife
    _ = try centre.request(
      [.bytes(requested.declaration(of: "HD-2026-9002", [wife]), name: "form")],
      RequestedFamily.operation("2026-11-23"))
    #expect(try requested.cell("m1", "BK01", "icbc-east", "HD-2026-9002")?.state == .hit)
    try Revocation.revoke(RequestedFamily.caseText, on: "2026-12-06", at: centre, in: requested.family.folder)
    _ = try centre.runBatch(week, paths: [], RequestedFamily.operation("2026-12-10")) { _ in }
    let outcome = try centre.retain(RequestedFamily.operation("2027-06-10"), isDryRun: false)
    #expect(outcome.cases == [RequestedFamily.caseText])
    #expect(try requested.cell("m1", "BK01", "icbc-east", "HD-2026-9002")?.state == .pending)
    #expect(try requested.report("HD-2026-9002").verifiedOn.description == "2027-06-10")
    #expect(try centre.summary(of: nil, Shipped.operation()).leaks.isEmpty)
  }
}

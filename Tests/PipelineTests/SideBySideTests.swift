import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Storage
import Testing

/// An inbox of many files, some of them odd, taken in by any number of workers.
@Suite struct `An inbox taken in by several workers` {
  private static let week = "2026-W47"

  /// Eleven good files; beside them one of the same bytes as its neighbour, one cut, one with broken rows, one nobody
  /// sent and one for a list that nobody wrote.
  private static func inbox(_ family: OneFamily) throws -> String {
    let folder = "inbox/"
    func put(_ text: String, _ name: String) throws {
      _ = try family.folder.write(GB18030.bytes(text), to: folder + name)
    }
    for number in 1...11 {
      let rows = try (0..<(number == 1 ? 4000 : 300)).map { row in
        OneFamily.Deposit(
          name: row == 7 ? family.husband.name : "吴九",
          document: row == 7 ? family.husband.document : try OneFamily.identity("9901021990010\(1000 + row)"),
          balance: number == 4 && row % 100 == 1 ? "壹元" : "1.00", account: "62229900\(number + 10)0\(100_000 + row)")
      }
      let broken = number == 4 ? 3 : 0
      let text = family.deposits(rows, total: "\(rows.count - broken).00", count: rows.count)
      let name = "deposits_icbc_\(number + 10)"
      try put(text, name + ".csv")
      if number == 3 || number == 5 { try put(text, name + "_again.csv") }
      if number == 6 { try put(String(text.dropLast(400)), name + "_cut.csv") }
    }
    try put("nobody sent this\n", "unknown.dat")
    return family.folder.path + "/inbox"
  }

  private static func opened() throws -> OneFamily {
    let family = try OneFamily()
    let operation = try Shipped.operation()
    _ = try family.centre.openBatch(BatchWeek(week), everybody: true, operation) { _ in }
    _ = try family.centre.writeLists(BatchWeek(week), again: false, operation)
    return family
  }

  /// Everything somebody is told of a run, in the order in which it is told, and what the store holds.
  private static func told(_ family: OneFamily, workers: Int) throws -> [String] {
    let inbox = try inbox(family)
    let (outcome, before) = try family.centre.ingest([inbox], said: nil, Shipped.operation(), workers: workers) { _ in }
    var told = outcome.received.map { file in
      let counts = RowFate.allCases.map { "\($0) \(file.counts.rows($0)) rows, \(file.counts.bytes($0)) bytes" }
      return "\(file.fileName) \(file.verdict) \(counts)"
    }
    told += outcome.troubles.map { "\($0)".replacing(family.folder.path, with: "") }
    told.append("\(outcome.recognised) recognised, \(outcome.unplaced) unplaced, \(outcome.packs.written.count) packs")
    try family.centre.forEachReject(after: before) { told.append("\($0)") }
    return told + (try stored(family))
  }

  private static func stored(_ family: OneFamily) throws -> [String] {
    let queries = [
      "SELECT receipt_id, file_name, sha256, state, rows_read, rows_rejected FROM receipt ORDER BY receipt_id",
      "SELECT receipt_id, run, facts, hex(bytes) FROM fact_block ORDER BY receipt_id, run, first_person",
      "SELECT receipt_id, line, code FROM reject ORDER BY receipt_id, line",
      "SELECT receipt_id, byte_offset, fate FROM dropped ORDER BY receipt_id, byte_offset",
      "SELECT file_name, sha256, code FROM unplaced_file ORDER BY file_name",
      "SELECT record ->> 'action', record ->> 'detail', record ->> 'resultCount' FROM audit ORDER BY sequence",
    ]
    let database = try DatabaseQueue(path: family.centre.folder.database)
    return try queries.flatMap { sql in try database.read { try Row.fetchAll($0, sql: sql).map { "\($0)" } } }
  }

  @Test(arguments: [2, 4]) func `comes to what one worker makes of it, in the same order`(workers: Int) throws {
    let alone = try Self.told(Self.opened(), workers: 1)
    #expect(alone.count > 7_000)
    #expect(alone.contains { $0.contains("2 recognised, 1 unplaced") })
    for _ in 0..<3 {
      let family = try Self.opened()
      let told = try Self.told(family, workers: workers)
      #expect(told == alone, "\(zip(told, alone).first { $0 != $1 } ?? ("", ""))")
      #expect(try family.centre.verifyAudit().isSound)
    }
  }

  @Test(arguments: [1, 2, 4]) func `that is stopped has accepted no file after the one that stopped it`(
    workers: Int
  ) throws {
    let family = try Self.opened()
    let inbox = try Self.inbox(family)
    let database = try DatabaseQueue(path: family.centre.folder.database)
    try database.write {
      try $0.execute(
        sql: """
          CREATE TRIGGER stop BEFORE UPDATE ON receipt WHEN NEW.file_name = 'deposits_icbc_15.csv'
            AND NEW.state = 'accepted' BEGIN SELECT RAISE(ABORT, 'stopped here'); END
          """)
    }
    #expect { try family.centre.ingest([inbox], said: nil, Shipped.operation(), workers: workers) { _ in } } throws: {
      ($0 as? Reason)?.code.name.hasPrefix("store.") ?? false
    }
    let accepted = try database.read {
      try String.fetchAll($0, sql: "SELECT file_name FROM receipt WHERE state = 'accepted' ORDER BY receipt_id")
    }
    #expect(accepted == [11, 12, 13, 14].map { "deposits_icbc_\($0).csv" })
    try database.write { try $0.execute(sql: "DROP TRIGGER stop") }
    let rest = try family.centre.ingest([inbox], said: nil, Shipped.operation(), workers: workers) { _ in }.outcome
    #expect(rest.received.filter { $0.trouble == nil }.count == 7 && rest.recognised == 6)
    #expect(try family.centre.verifyAudit().isSound)
  }

  @Test func `says how far it is, never less than before, and ends at the whole`() throws {
    let family = try Self.opened()
    let inbox = try Self.inbox(family)
    var seen: [BatchProgress] = []
    _ = try family.centre.ingest([inbox], said: nil, Shipped.operation(), workers: 2) { seen.append($0) }
    let last = try #require(seen.last)
    #expect(last.done == last.total && last.total > 0)
    #expect(last.files == 14 && last.filesDone == 14)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.done <= $1.done && $0.total == $1.total })
  }
}

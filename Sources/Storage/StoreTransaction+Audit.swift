internal import Foundation
internal import GRDB

/// The audit record's rows. What they mean and how they are sealed is the vault's business.
extension StoreTransaction {
  /// The last row's number and hash; nil while there is none.
  package func lastAudit() throws -> (sequence: Int64, hash: [UInt8])? {
    try Row.fetchOne(database, sql: "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
      .map { ($0["sequence"], Array($0["hash"] as Data)) }
  }

  package func appendAudit(sequence: Int64, record: [UInt8], hash: [UInt8]) throws {
    try database.cachedStatement(
      sql: "INSERT INTO audit (sequence, record, hash) VALUES (?, ?, ?)"
    ).execute(arguments: [sequence, Data(record), Data(hash)])
  }

  /// The last look of the journal that the record has taken in; 0 while it has none.
  package func looksTakenIn() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT taken_in FROM look_journal") ?? 0
  }

  /// - Throws: `store.invariant` when it was taken in already.
  package func takeIn(looksThrough last: Int64) throws {
    try database.execute(
      sql: "UPDATE look_journal SET taken_in = ?1 WHERE taken_in < ?1", arguments: [last])
    try requireOneRow("the record has taken these looks in already")
  }

  /// Every row in order.
  package func forEachAudit(_ body: (Int64, [UInt8], [UInt8]) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT sequence, record, hash FROM audit ORDER BY sequence")
    while let row = try rows.next() {
      try body(row["sequence"], Array(row["record"] as Data), Array(row["hash"] as Data))
    }
  }

  /// From the newest row backwards, until `body` says that it has enough.
  package func forEachAuditBackwards(before last: Int64?, _ body: (Int64, [UInt8]) throws -> Bool) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, record FROM audit WHERE ?1 IS NULL OR sequence < ?1 ORDER BY sequence DESC",
      arguments: [last])
    while let row = try rows.next(), try body(row["sequence"], Array(row["record"] as Data)) {}
  }
}

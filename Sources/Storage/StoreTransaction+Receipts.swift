internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Whether the same bytes were accepted before from the same institution for the same adapter, in whatever batch. The
  /// name is set to the shorter (then smaller) of the two they arrived under, so that resends leave reports as they
  /// are.
  package func recognise(
    _ fileName: String, sha256: String, of institution: InstitutionCode, adapter: String
  ) throws -> Bool {
    let known = try Row.fetchOne(
      database,
      sql: """
        SELECT receipt_id, file_name FROM receipt WHERE sha256 = ? AND institution = ? AND adapter = ?
          AND state = 'accepted'
        """, arguments: [sha256, institution.rawValue, adapter])
    guard let known else { return false }
    if Self.isPreferred(fileName, to: known["file_name"]) {
      try database.execute(
        sql: "UPDATE receipt SET file_name = ? WHERE receipt_id = ?",
        arguments: [fileName, known["receipt_id"] as Int64])
    }
    return true
  }

  private static func isPreferred(_ name: String, to other: String) -> Bool {
    name.utf8.count == other.utf8.count
      ? name.utf8.lexicographicallyPrecedes(other.utf8) : name.utf8.count < other.utf8.count
  }

  /// Begins a file; a refused one is begun anew, for its adapter or the centre's threshold may have been mended. Until
  /// ``finish(_:as:rowsRead:)`` nothing of it counts, and a killed run's rest is swept away.
  package func begin(_ start: ReceiptStart) throws -> Int64 {
    let refused = try Int64.fetchAll(
      database,
      sql: "SELECT receipt_id FROM receipt WHERE sha256 = ? AND institution = ? AND adapter = ? AND state = 'refused'",
      arguments: [start.sha256, start.institution.rawValue, start.adapter])
    for receipt in refused {
      try database.execute(
        sql: """
          INSERT INTO reread (sha256, institution, adapter, week)
          SELECT sha256, institution, adapter, week FROM receipt WHERE receipt_id = ? ON CONFLICT DO NOTHING
          """, arguments: [receipt])
      try database.execute(sql: "DELETE FROM reject WHERE receipt_id = ?", arguments: [receipt])
      try database.execute(sql: "DELETE FROM receipt WHERE receipt_id = ?", arguments: [receipt])
    }
    try database.execute(
      sql: """
        INSERT INTO receipt (week, sha256, file_name, institution, adapter, adapter_version, item, layout, state,
          received_at, feedback_at, byte_count, list_number, round, adds_up)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'loading', ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        start.week.description, start.sha256, start.fileName, start.institution.rawValue, start.adapter,
        start.adapterVersion, start.item.rawValue, start.layout.map(\.rawValue).joined(separator: ","),
        start.receivedAt.description, start.receivedAt.description, start.byteCount, start.list?.description,
        start.list?.round ?? 0, start.addsUp,
      ])
    return database.lastInsertedRowID
  }

  /// What killed runs left half loaded.
  package func unfinished() throws -> [Int64] {
    try Int64.fetchAll(database, sql: "SELECT receipt_id FROM receipt WHERE state = 'loading' ORDER BY receipt_id")
  }

  /// Forgets a receipt whose rows are dropped.
  /// - Throws: `store.invariant` for one that has ended.
  package func forget(_ receipt: Int64) throws {
    try database.execute(
      sql: "DELETE FROM receipt WHERE receipt_id = ? AND state = 'loading'", arguments: [receipt])
    try requireOneRow("the file has ended already")
  }

  /// Drops some rows of a file that does not count.
  /// - Parameter keepingRejects: they stay as the file's error list.
  /// - Returns: whether there may be more.
  func dropRows(of receipt: Int64, keepingRejects: Bool, most: Int, blocks: Int) throws -> Bool {
    for table in ["held_person", "held", "reject_person", "not_live"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE receipt_id = ?", arguments: [receipt])
    }
    var mayHaveMore = false
    for (table, most) in [("fact_block", blocks), ("dropped", most)] + (keepingRejects ? [] : [("reject", most)]) {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE rowid IN (SELECT rowid FROM \(table) WHERE receipt_id = ? LIMIT ?)",
        arguments: [receipt, most])
      mayHaveMore = mayHaveMore || database.changesCount == most
    }
    return mayHaveMore
  }

  /// Ends a file with its verdict and counts. Of a refused file only the rejects may be left, as its error list.
  /// - Parameter profile: what an accepted one looked like; read back by ``watchedFiles(of:in:)``.
  /// - Throws: `store.invariant` unless the file is still loading and its counts add up.
  package func finish(_ receipt: Int64, as end: FileReceipt, rowsRead: Int64, profile: [UInt8]? = nil) throws {
    var columns: [(String, (any DatabaseValueConvertible)?)] = [
      ("feedback_at", end.feedbackAt.description), ("as_of", end.asOf?.description),
      ("silence_is_nothing", end.silenceIsNothing), ("rows_read", rowsRead),
      ("sequence", end.rank.sequence), ("created_at", end.rank.createdAt?.description),
    ]
    switch end.verdict {
    case .accepted:
      columns += [("state", "accepted"), ("profile", profile.map { Data($0) })]
    case .refused(let reason, let line, let column):
      columns += [
        ("state", "refused"), ("refusal_code", reason.code.name), ("refusal_text", reason.sentence),
        ("refusal_line", line), ("refusal_column", column),
      ]
    }
    for fate in RowFate.allCases {
      let name = fate.rawValue.replacingOccurrences(of: "-", with: "_")
      columns += [("rows_\(name)", end.counts.rows(fate)), ("bytes_\(name)", end.counts.bytes(fate))]
    }
    let assignments = columns.map { "\($0.0) = ?" }.joined(separator: ", ")
    try database.execute(
      sql: "UPDATE receipt SET \(assignments) WHERE receipt_id = ? AND state = 'loading'",
      arguments: StatementArguments(columns.map(\.1) + [receipt]))
    try requireOneRow("the file has ended already, or was swept away by another run")
    try database.execute(
      sql: "DELETE FROM reread WHERE sha256 = ? AND institution = ? AND adapter = ?",
      arguments: [end.sha256, end.institution.rawValue, end.adapter])
  }
}

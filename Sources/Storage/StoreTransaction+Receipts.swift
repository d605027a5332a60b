internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// The receipt of the same bytes for the same institution and adapter, unless it was left unfinished. The name is
  /// set to the shorter (then smaller) of the two it arrived under, so that resends leave reports as they are.
  package func recognise(_ start: ReceiptStart) throws -> Bool {
    let name = try String.fetchOne(
      database,
      sql: """
        SELECT file_name FROM receipt WHERE week = ? AND institution = ? AND adapter = ? AND sha256 = ?
          AND state <> 'loading'
        """,
      arguments: [start.week.description, start.institution.rawValue, start.adapter, start.sha256])
    guard let name else { return false }
    if Self.isPreferred(start.fileName, to: name) {
      try database.execute(
        sql: "UPDATE receipt SET file_name = ? WHERE week = ? AND institution = ? AND adapter = ? AND sha256 = ?",
        arguments: [
          start.fileName, start.week.description, start.institution.rawValue, start.adapter, start.sha256,
        ])
    }
    return true
  }

  private static func isPreferred(_ name: String, to other: String) -> Bool {
    name.utf8.count == other.utf8.count
      ? name.utf8.lexicographicallyPrecedes(other.utf8) : name.utf8.count < other.utf8.count
  }

  /// Begins a file. Until ``finish(_:as:rowsRead:)`` nothing of it counts, and a killed run's rest is swept away.
  package func begin(_ start: ReceiptStart) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO receipt (week, sha256, file_name, institution, adapter, adapter_version, item, layout, state,
          received_at, feedback_at, byte_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'loading', ?, ?, ?)
        """,
      arguments: [
        start.week.description, start.sha256, start.fileName, start.institution.rawValue, start.adapter,
        start.adapterVersion, start.item.rawValue, start.layout.map(\.rawValue).joined(separator: ","),
        start.receivedAt.description, start.receivedAt.description, start.byteCount,
      ])
    return database.lastInsertedRowID
  }

  /// Removes what killed runs left half loaded; returns how many files.
  package func sweepUnfinished() throws -> Int {
    let unfinished = try Int64.fetchAll(database, sql: "SELECT receipt_id FROM receipt WHERE state = 'loading'")
    for receipt in unfinished {
      try dropRows(of: receipt, keepingRejects: false)
      try database.execute(sql: "DELETE FROM receipt WHERE receipt_id = ?", arguments: [receipt])
    }
    return unfinished.count
  }

  /// Ends a file with its verdict and counts. Of a refused file only the rejects stay, as its error list.
  /// - Throws: `store.invariant` unless the file is still loading and its counts add up.
  package func finish(_ receipt: Int64, as end: FileReceipt, rowsRead: Int64) throws {
    var columns: [(String, (any DatabaseValueConvertible)?)] = [
      ("feedback_at", end.feedbackAt.description), ("as_of", end.asOf?.description),
      ("silence_is_nothing", end.silenceIsNothing), ("rows_read", rowsRead),
    ]
    switch end.verdict {
    case .accepted:
      columns.append(("state", "accepted"))
    case .refused(let reason, let line, let column):
      try dropRows(of: receipt, keepingRejects: true)
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
  }

  private func dropRows(of receipt: Int64, keepingRejects: Bool) throws {
    let tables =
      ["held_person", "held", "fact", "dropped"] + (keepingRejects ? [] : ["reject"])
    for table in tables {
      try database.execute(sql: "DELETE FROM \(table) WHERE receipt_id = ?", arguments: [receipt])
    }
  }

  /// Notes a file that could not be taken in at all.
  package func noteStray(_ fileName: String, code: String, text: String, week: BatchWeek, at: Timestamp) throws {
    try database.execute(
      sql: """
        INSERT INTO stray_file (week, file_name, code, text, seen_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text
        """, arguments: [week.description, fileName, code, text, at.description])
  }
}

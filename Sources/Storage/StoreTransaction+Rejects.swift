internal import GRDB

/// A rejected row as it is kept, in the words in which it was refused.
package struct StoredReject: Hashable, Sendable {
  /// Names it for the next page.
  package let cursor: Int64
  package let fileName: String
  package let line: Int
  package let column: Int
  package let code: String
  package let found: String
  package let expected: String
  package let wayOut: String
}

extension StoreTransaction {
  /// The newest receipt of all; what a run receives comes after it.
  package func lastReceipt() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT MAX(receipt_id) FROM receipt") ?? 0
  }

  /// The rejects of files received after a receipt, in the order in which they were met, a page at a time.
  package func rejects(afterReceipt receipt: Int64, afterReject cursor: Int64, most: Int) throws -> [StoredReject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT reject.rowid AS cursor, file_name, line, column_number, code, found, expected, way_out
        FROM reject JOIN receipt USING (receipt_id)
        WHERE reject.rowid > ? AND receipt_id > ? AND state <> 'loading' ORDER BY reject.rowid LIMIT ?
        """, arguments: [cursor, receipt, most]
    ).map { row in
      StoredReject(
        cursor: row["cursor"], fileName: row["file_name"], line: row["line"], column: row["column_number"],
        code: row["code"], found: row["found"], expected: row["expected"], wayOut: row["way_out"])
    }
  }
}

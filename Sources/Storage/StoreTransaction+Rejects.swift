internal import GRDB

/// A rejected row as it is kept, in the words in which it was refused.
package struct StoredReject: Hashable, Sendable {
  package let cursor: Cursor
  package let fileName: String
  package let line: Int
  package let column: Int
  package let code: String
  package let found: String
  package let expected: String
  package let wayOut: String

  /// Names a reject for the next page.
  package struct Cursor: Hashable, Sendable {
    let receipt: Int64
    let line: Int
    let reject: Int64

    /// Before every reject of files received after a receipt.
    package init(after receipt: Int64) { self.init(receipt: receipt, line: .max, reject: .max) }

    init(receipt: Int64, line: Int, reject: Int64) {
      self.receipt = receipt
      self.line = line
      self.reject = reject
    }
  }
}

extension StoreTransaction {
  /// The newest receipt of all; what a run receives comes after it.
  package func lastReceipt() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT MAX(receipt_id) FROM receipt") ?? 0
  }

  /// The rejects behind a cursor, file by file in the order of receipts and line by line, a page at a time.
  package func rejects(after cursor: StoredReject.Cursor, most: Int) throws -> [StoredReject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT j.receipt_id, j.rowid AS reject, file_name, line, column_number, code, found, expected, way_out
        FROM reject AS j JOIN receipt AS r ON r.receipt_id = j.receipt_id
        WHERE (j.receipt_id, j.line, j.rowid) > (?, ?, ?) AND r.state <> 'loading'
        ORDER BY j.receipt_id, j.line, j.rowid LIMIT ?
        """, arguments: [cursor.receipt, cursor.line, cursor.reject, most]
    ).map { row in
      StoredReject(
        cursor: StoredReject.Cursor(receipt: row["receipt_id"], line: row["line"], reject: row["reject"]),
        fileName: row["file_name"], line: row["line"], column: row["column_number"],
        code: row["code"], found: row["found"], expected: row["expected"], wayOut: row["way_out"])
    }
  }
}

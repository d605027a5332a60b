internal import Diagnostics
package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Notes what a file was held against, in the transaction that ends it.
  /// - Parameters:
  ///   - manifest: the number of the one it fits, or fails; nil when none speaks of it.
  ///   - through: the newest manifest known when it was checked.
  package func keep(
    _ totals: [ControlTotal], manifest: Int64?, through: Int64, of receipt: Int64
  ) throws {
    try database.execute(
      sql: "UPDATE receipt SET manifest_id = ?, manifests_through = ? WHERE receipt_id = ?",
      arguments: [manifest, through, receipt])
    for total in totals {
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO control_total (receipt_id, stated_in, figure, stated, counted) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          receipt, total.statedIn.rawValue, total.field?.rawValue ?? Self.rowFigure, total.stated, total.counted,
        ])
    }
  }

  private static let rowFigure = "rows"

  /// The newest manifest of all; 0 when there is none.
  package func manifestsThrough() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT MAX(manifest_id) FROM return_manifest") ?? 0
  }

  /// The control totals of a batch's files by receipt; each file's sorted by where they stand and by name.
  package func controlTotals(of week: BatchWeek) throws -> [Int64: [ControlTotal]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT control_total.* FROM control_total JOIN receipt USING (receipt_id)
        WHERE week = ? AND state <> 'loading' ORDER BY receipt_id, stated_in DESC, figure
        """, arguments: [week.description])
    var totals: [Int64: [ControlTotal]] = [:]
    for row in rows {
      guard let place = ControlTotal.Place(rawValue: row["stated_in"]) else { continue }
      totals[row["receipt_id"], default: []].append(
        ControlTotal(
          statedIn: place, field: RecordField(rawValue: row["figure"]), stated: row["stated"],
          counted: row["counted"]))
    }
    return totals
  }
}

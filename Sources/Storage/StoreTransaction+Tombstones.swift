internal import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Lays a tombstone, unless the same stands there of the same day.
  package func bury(_ tombstone: Tombstone) throws {
    try database.execute(
      sql: """
        INSERT INTO tombstone (kind, subject, receipt_id, pieces, basis, removed_on, removed_by)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE ?3 IS NOT NULL OR NOT EXISTS (
          SELECT 1 FROM tombstone WHERE kind = ?1 AND subject = ?2 AND removed_on = ?6)
        """,
      arguments: [
        tombstone.kind.rawValue, tombstone.subject, tombstone.receipt, tombstone.pieces, tombstone.basis,
        tombstone.removedOn.description, tombstone.removedBy,
      ])
  }

  /// In the order in which they were laid.
  package func tombstones(_ kind: Tombstone.Kind? = nil) throws -> [Tombstone] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM tombstone WHERE ?1 IS NULL OR kind = ?1 ORDER BY sequence",
      arguments: [kind?.rawValue]
    ).compactMap { row in
      guard let kind = Tombstone.Kind(rawValue: row["kind"]) else { return nil }
      return Tombstone(
        kind, row["subject"], receipt: row["receipt_id"], pieces: row["pieces"], basis: row["basis"],
        removedOn: try CivilDate(iso: row["removed_on"] as String), removedBy: row["removed_by"])
    }
  }
}

internal import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Keeps what a person said of a source's alarms.
  package func store(_ acknowledgement: DriftAcknowledgement) throws {
    let key: StatementArguments =
      [acknowledgement.week.description] + Self.arguments(acknowledgement.source)
    try database.execute(
      sql: """
        INSERT INTO drift_acknowledgement (week, institution, adapter, item, alarms, starts_anew, reason,
          acknowledged_by, acknowledged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: key + [
        Data(acknowledgement.alarms), acknowledgement.startsAnew, acknowledgement.reason, acknowledgement.by,
        acknowledgement.at.description,
      ])
  }

  /// What was said of a source's alarms, in the order in which it was.
  package func acknowledgements(of source: WatchedSource) throws -> [DriftAcknowledgement] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM drift_acknowledgement WHERE institution = ? AND adapter = ? AND item = ?
        ORDER BY acknowledgement_id
        """, arguments: Self.arguments(source)
    ).map { row in
      DriftAcknowledgement(
        source: source, week: try BatchWeek(row["week"] as String), alarms: [UInt8](row["alarms"] as Data),
        startsAnew: row["starts_anew"], reason: row["reason"], by: row["acknowledged_by"],
        at: try Timestamp(iso: row["acknowledged_at"] as String))
    }
  }
}

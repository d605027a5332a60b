package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Adds to how often somebody looked at families on a day. A day before the newest one counts as the newest.
  /// - Returns: how often in all on the day that counts.
  package func countLooks(
    _ looks: Int, by actor: String, on day: CivilDate
  ) throws -> (day: CivilDate, looks: Int) {
    let counted = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          INSERT INTO look_count (actor, day, looks) VALUES (?, ?, ?)
          ON CONFLICT (actor) DO UPDATE SET day = MAX(day, excluded.day),
            looks = CASE WHEN excluded.day > day THEN excluded.looks ELSE looks + excluded.looks END
          RETURNING day, looks
          """), arguments: [actor, day.description, looks])
    guard let counted else { return (day, looks) }
    return (try CivilDate(iso: counted["day"] as String), counted["looks"])
  }

  /// - Returns: false for an alert that stood already; how often is renewed.
  package func raiseAlert(_ actor: String, on day: CivilDate, looks: Int, at: Timestamp) throws -> Bool {
    try database.execute(
      sql: "UPDATE look_alert SET looks = ? WHERE day = ? AND actor = ?", arguments: [looks, day.description, actor])
    guard database.changesCount == 0 else { return false }
    try database.execute(
      sql: "INSERT INTO look_alert (day, actor, looks, raised_at) VALUES (?, ?, ?, ?)",
      arguments: [day.description, actor, looks, at.description])
    return true
  }

  /// Those that wait for an auditor, oldest first.
  package func openAlerts() throws -> [LookAlert] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM look_alert WHERE acknowledged_by IS NULL ORDER BY day, actor"
    ).map(alert)
  }

  package func alert(about actor: String, on day: CivilDate) throws -> LookAlert? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM look_alert WHERE day = ? AND actor = ?", arguments: [day.description, actor]
    ).map(alert)
  }

  /// - Throws: `store.invariant` when somebody did so meanwhile.
  package func acknowledge(_ alert: LookAlert, _ said: LookAlert.Acknowledgement) throws {
    try database.execute(
      sql: """
        UPDATE look_alert SET acknowledged_by = ?, acknowledged_at = ?, reason = ?
        WHERE day = ? AND actor = ? AND acknowledged_by IS NULL
        """, arguments: [said.by, said.at.description, said.reason, alert.day.description, alert.actor])
    try requireOneRow("somebody has acknowledged the alert meanwhile")
  }

  private func alert(_ row: Row) throws -> LookAlert {
    LookAlert(
      actor: row["actor"], day: try CivilDate(iso: row["day"] as String), looks: row["looks"],
      raisedAt: try Timestamp(iso: row["raised_at"] as String),
      acknowledgement: try (row["acknowledged_by"] as String?).map { by in
        LookAlert.Acknowledgement(
          by: by, at: try Timestamp(iso: row["acknowledged_at"] as String), reason: row["reason"])
      })
  }
}

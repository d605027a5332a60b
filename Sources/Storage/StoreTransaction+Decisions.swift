package import EconomyModel
internal import GRDB

extension StoreTransaction {
  package func store(_ decision: ResendDecision) throws {
    try database.execute(
      sql: """
        INSERT INTO resend_decision (decision_id, week, institution, adapter, chosen, other, verdict, reason,
          decided_by, decided_at)
        VALUES (\(Self.nextDecision), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.week.description, decision.institution.rawValue, decision.adapter, decision.chosen, decision.other,
        decision.addsUp ? "adds" : "supersedes", decision.reason, decision.decidedBy, decision.decidedAt.description,
      ])
  }

  /// The newest decision or withdrawal of a batch, or withdrawal of one that a request borrows from: reports name the
  /// state they rest on by it too. 0 when there is none.
  package func decisionsThrough(_ week: BatchWeek) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT MAX(COALESCE((SELECT MAX(decision_id) FROM resend_decision WHERE week = ?1), 0),
          COALESCE((SELECT MAX(decision_id) FROM held_decision WHERE week = ?1), 0),
          COALESCE((SELECT MAX(withdrawal_id) FROM withdrawal
            WHERE week = ?1 OR week IN (SELECT week FROM borrowed WHERE request = ?1)), 0))
        """, arguments: [week.description]) ?? 0
  }

  /// The decisions of a batch up to one, in that order.
  package func decisions(in week: BatchWeek, through last: Int64) throws -> [ResendDecision] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM resend_decision WHERE week = ? AND decision_id <= ? ORDER BY decision_id"),
      arguments: [week.description, last]
    ).map { row in
      ResendDecision(
        week: week, institution: InstitutionCode(row["institution"]), adapter: row["adapter"], chosen: row["chosen"],
        other: row["other"], addsUp: row["verdict"] == "adds", reason: row["reason"], decidedBy: row["decided_by"],
        decidedAt: try Timestamp(iso: row["decided_at"] as String))
    }
  }
}

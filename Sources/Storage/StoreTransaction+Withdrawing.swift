package import Diagnostics
internal import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Lets an accepted file count no longer; its rows are to be dropped next, and a killed run's sweep does it too.
  /// - Throws: `store.invariant` unless it is accepted.
  package func withdraw(_ receipt: Int64, because reason: Reason) throws {
    try database.execute(
      sql: """
        INSERT INTO withdrawal (withdrawal_id, week, institution, adapter, sha256)
        SELECT \(Self.nextDecision), week, institution, adapter, sha256 FROM receipt WHERE receipt_id = ?
        """, arguments: [receipt])
    let fates = RowFate.allCases.filter { $0 != .refused }.map { $0.rawValue.replacing("-", with: "_") }
    let emptied = fates.map { "rows_\($0) = 0, bytes_\($0) = 0" }.joined(separator: ", ")
    try database.execute(
      sql: """
        UPDATE receipt SET state = 'refused', refusal_code = ?, refusal_text = ?, rows_refused = rows_read,
          bytes_refused = byte_count, \(emptied), silence_is_nothing = 0, profile = NULL, has_pack = 0, is_emptying = 1
        WHERE receipt_id = ? AND state = 'accepted'
        """, arguments: [reason.code.name, reason.sentence, receipt])
    try requireOneRow("only an accepted file is withdrawn")
    try forgetJudgement(withdrawn: receipt)
  }

  /// Where nothing of a source's week is left, neither are its counts and alarms, unless a person has spoken of them.
  private func forgetJudgement(withdrawn receipt: Int64) throws {
    for table in ["drift_alarm", "source_week"] {
      try database.execute(
        sql: """
          DELETE FROM \(table) WHERE (week, institution, adapter, item) IN (
            SELECT r.week, r.institution, r.adapter, r.item FROM receipt AS r WHERE r.receipt_id = ?
              AND NOT EXISTS (SELECT 1 FROM receipt AS o WHERE o.state = 'accepted' AND o.week = r.week
                AND o.institution = r.institution AND o.adapter = r.adapter AND o.item = r.item)
              AND NOT EXISTS (SELECT 1 FROM drift_acknowledgement AS a WHERE a.week = r.week
                AND a.institution = r.institution AND a.adapter = r.adapter AND a.item = r.item))
          """, arguments: [receipt])
    }
  }

  /// A withdrawn file's rows are dropped.
  package func setEmptied(_ receipt: Int64) throws {
    try database.execute(sql: "UPDATE receipt SET is_emptying = 0 WHERE receipt_id = ?", arguments: [receipt])
  }

  /// Withdrawn files whose rows are not all dropped.
  package func emptying() throws -> [Int64] {
    try Int64.fetchAll(database, sql: "SELECT receipt_id FROM receipt WHERE is_emptying = 1 ORDER BY receipt_id")
  }

  /// Decisions and withdrawals are numbered in one row.
  static let nextDecision = """
    (SELECT MAX(COALESCE((SELECT MAX(decision_id) FROM resend_decision), 0),
      COALESCE((SELECT MAX(decision_id) FROM held_decision), 0),
      COALESCE((SELECT MAX(withdrawal_id) FROM withdrawal), 0)) + 1)
    """
}

internal import EconomyModel
internal import GRDB

/// Writes prepared reports one after another, in one transaction.
package struct ReportWriting {
  private let database: Database
  private let report: RawStatement
  private let summary: RawStatement

  package init(in transaction: StoreTransaction) throws {
    database = transaction.database
    report = try RawStatement(
      """
      INSERT INTO report (case_number, week, version, declaration_version, receipts_through, decisions_through,
        verified_on, prepared_by, prepared_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared')
      ON CONFLICT (case_number, week, version) DO UPDATE SET declaration_version = excluded.declaration_version,
        receipts_through = excluded.receipts_through, decisions_through = excluded.decisions_through,
        verified_on = excluded.verified_on, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
      """, in: database)
    summary = try RawStatement(
      """
      INSERT INTO case_summary (case_number, week, blocks_issue, lines, grid) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET blocks_issue = excluded.blocks_issue, lines = excluded.lines, grid = excluded.grid
      """, in: database)
  }

  /// Writes a prepared report with its summary, over an earlier preparation of the same version.
  /// - Returns: false, and nothing is written, when that version was issued meanwhile.
  package func write(_ prepared: StoredReport, _ lines: CaseSummary) throws -> Bool {
    bind(prepared)
    do {
      try report.run(in: database)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER {
      guard try isIssued(prepared) else { throw error }
      return false
    }
    summary.bind(prepared.caseNumber.rawValue, at: 1)
    summary.bind(prepared.week.description, at: 2)
    summary.bind(lines.blocksIssue ? 1 : 0, at: 3)
    summary.bind(lines.bytes, at: 4)
    summary.bind(lines.grid, at: 5)
    try summary.run(in: database)
    return true
  }

  private func bind(_ prepared: StoredReport) {
    report.bind(prepared.caseNumber.rawValue, at: 1)
    report.bind(prepared.week.description, at: 2)
    report.bind(Int64(prepared.version), at: 3)
    report.bind(Int64(prepared.declarationVersion), at: 4)
    report.bind(prepared.receiptsThrough, at: 5)
    report.bind(prepared.decisionsThrough, at: 6)
    report.bind(prepared.verifiedOn.description, at: 7)
    report.bind(prepared.preparedBy, at: 8)
    report.bind(prepared.preparedAt.description, at: 9)
  }

  private func isIssued(_ prepared: StoredReport) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT state = 'issued' FROM report WHERE case_number = ? AND week = ? AND version = ?",
      arguments: [prepared.caseNumber.rawValue, prepared.week.description, prepared.version]) ?? false
  }
}

package import EconomyModel
internal import GRDB

/// Writes prepared reports of one batch that rest on the same receipts, one after another, in one transaction.
package struct ReportWriting {
  /// What all of them have in common.
  package struct Common: Sendable {
    package let week: BatchWeek
    package let receiptsThrough: Int64
    package let decisionsThrough: Int64
    package let verifiedOn: CivilDate
    package let preparedBy: String
    package let preparedAt: Timestamp

    package init(
      week: BatchWeek, receiptsThrough: Int64, decisionsThrough: Int64, verifiedOn: CivilDate, preparedBy: String,
      preparedAt: Timestamp
    ) {
      self.week = week
      self.receiptsThrough = receiptsThrough
      self.decisionsThrough = decisionsThrough
      self.verifiedOn = verifiedOn
      self.preparedBy = preparedBy
      self.preparedAt = preparedAt
    }
  }

  private let database: Database
  private let week: BatchWeek
  private let report: RawStatement
  private let summary: RawStatement

  package init(_ common: Common, in transaction: StoreTransaction) throws {
    database = transaction.database
    week = common.week
    report = try RawStatement(
      """
      INSERT INTO report (case_number, version, declaration_version, week, receipts_through, decisions_through,
        verified_on, prepared_by, prepared_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared')
      ON CONFLICT (case_number, week, version) DO UPDATE SET declaration_version = excluded.declaration_version,
        receipts_through = excluded.receipts_through, decisions_through = excluded.decisions_through,
        verified_on = excluded.verified_on, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
      """, in: database)
    report.bind(common.week.description, at: 4)
    report.bind(common.receiptsThrough, at: 5)
    report.bind(common.decisionsThrough, at: 6)
    report.bind(common.verifiedOn.description, at: 7)
    report.bind(common.preparedBy, at: 8)
    report.bind(common.preparedAt.description, at: 9)
    summary = try RawStatement(
      """
      INSERT INTO case_summary (case_number, blocks_issue, lines, grid, week) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET blocks_issue = excluded.blocks_issue, lines = excluded.lines, grid = excluded.grid
      """, in: database)
    summary.bind(common.week.description, at: 5)
  }

  /// Writes a prepared report with its summary, over an earlier preparation of the same version.
  /// - Returns: false, and nothing is written, when that version was issued meanwhile.
  package func write(
    _ caseNumber: CaseNumber, version: Int, declarationVersion: Int, _ lines: CaseSummary
  ) throws -> Bool {
    report.bind(caseNumber.rawValue, at: 1)
    report.bind(Int64(version), at: 2)
    report.bind(Int64(declarationVersion), at: 3)
    do {
      try report.run(in: database)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER {
      guard try isIssued(caseNumber, version: version) else { throw error }
      return false
    }
    summary.bind(caseNumber.rawValue, at: 1)
    summary.bind(lines.blocksIssue ? 1 : 0, at: 2)
    summary.bind(lines.bytes, at: 3)
    summary.bind(lines.grid, at: 4)
    try summary.run(in: database)
    return true
  }

  private func isIssued(_ caseNumber: CaseNumber, version: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT state = 'issued' FROM report WHERE case_number = ? AND week = ? AND version = ?",
      arguments: [caseNumber.rawValue, week.description, version]) ?? false
  }
}

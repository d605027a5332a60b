internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// The newest version of a case's report in a batch (of the newest batch that has one, when no week is given).
  package func report(of caseNumber: CaseNumber, week: BatchWeek? = nil, version: Int? = nil) throws -> StoredReport? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT * FROM report WHERE case_number = ?1 AND (?2 IS NULL OR week = ?2) AND (?3 IS NULL OR version = ?3)
          ORDER BY week DESC, version DESC LIMIT 1
          """), arguments: [caseNumber.rawValue, week?.description, version]
    ).map(storedReport)
  }

  private func storedReport(_ row: Row) throws -> StoredReport {
    var state = StoredReport.State.prepared
    if let issuedBy = row["issued_by"] as String? {
      state = .issued(
        StoredReport.Issue(
          issuedBy: issuedBy, issuedAt: try Timestamp(iso: row["issued_at"] as String), digest: row["digest"],
          signature: row["signature"], value: Array(row["value"] as Data)))
    }
    return StoredReport(
      caseNumber: CaseNumber(rawValue: row["case_number"]), week: try BatchWeek(row["week"] as String),
      version: row["version"], declarationVersion: row["declaration_version"],
      receiptsThrough: row["receipts_through"], decisionsThrough: row["decisions_through"],
      verifiedOn: try CivilDate(iso: row["verified_on"] as String),
      preparedBy: row["prepared_by"], preparedAt: try Timestamp(iso: row["prepared_at"] as String),
      prints: row["prints"], state: state)
  }

  /// Every version of a case's reports, newest first; issued ones without their bytes.
  package func reportHeads(of caseNumber: CaseNumber) throws -> [ReportHead] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT week, version, state, prepared_by, prepared_at, issued_by, issued_at, verified_on, digest FROM report
          WHERE case_number = ? ORDER BY week DESC, version DESC
          """), arguments: [caseNumber.rawValue]
    ).map { row in
      ReportHead(
        week: try BatchWeek(row["week"] as String), version: row["version"], preparedBy: row["prepared_by"],
        preparedAt: try Timestamp(iso: row["prepared_at"] as String), issuedBy: row["issued_by"],
        issuedAt: try (row["issued_at"] as String?).map { try Timestamp(iso: $0) },
        verifiedOn: try CivilDate(iso: row["verified_on"] as String), digest: row["digest"] ?? "")
    }
  }

  /// Of each case with an issued report in a batch, the newest version that is issued and the newest there is.
  package func issuedVersions(in week: BatchWeek) throws -> [(caseNumber: CaseNumber, issued: Int, newest: Int)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT case_number, MAX(version) AS issued, (SELECT MAX(version) FROM report AS other
          WHERE other.case_number = report.case_number AND other.week = ?1) AS newest
        FROM report INDEXED BY report_issued WHERE week = ?1 AND state = 'issued' GROUP BY case_number
        """, arguments: [week.description]
    ).map { (CaseNumber(rawValue: $0["case_number"]), $0["issued"], $0["newest"]) }
  }

  /// Freezes a prepared report with its bytes and signature.
  /// - Throws: `store.invariant` unless it is still prepared, and from the same inputs; or when its preparer issues it.
  package func issue(_ report: StoredReport, as issue: StoredReport.Issue) throws {
    try database.cachedStatement(
      sql: """
        UPDATE report SET state = 'issued', issued_by = ?, issued_at = ?, digest = ?, signature = ?, value = ?
        WHERE case_number = ? AND week = ? AND version = ? AND state = 'prepared' AND declaration_version = ?
          AND receipts_through = ? AND decisions_through = ? AND verified_on = ? AND prepared_by = ?
        """
    ).execute(arguments: [
      issue.issuedBy, issue.issuedAt.description, issue.digest, issue.signature, Data(issue.value),
      report.caseNumber.rawValue, report.week.description, report.version, report.declarationVersion,
      report.receiptsThrough, report.decisionsThrough, report.verifiedOn.description, report.preparedBy,
    ])
    try requireOneRow("the report was issued or prepared anew meanwhile")
  }

  /// Of how many cases the newest report of a batch is prepared, and of how many it is issued.
  package func reportCounts(of week: BatchWeek) throws -> (prepared: Int, issued: Int) {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT SUM(state = 'prepared') AS prepared, SUM(state = 'issued') AS issued FROM report
          WHERE week = ?1 AND version = (SELECT MAX(version) FROM report AS other
            WHERE other.week = ?1 AND other.case_number = report.case_number)
          """), arguments: [week.description])
    return (row?["prepared"] ?? 0, row?["issued"] ?? 0)
  }

  /// Counts a print; returns its number, from 1.
  package func countPrint(of report: StoredReport) throws -> Int {
    let number = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          UPDATE report SET prints = prints + 1 WHERE case_number = ? AND week = ? AND version = ? RETURNING prints
          """), arguments: [report.caseNumber.rawValue, report.week.description, report.version])
    guard let number else {
      throw Reason(.storeConstraint, found: "there is no such report to count a print of")
    }
    return number
  }
}

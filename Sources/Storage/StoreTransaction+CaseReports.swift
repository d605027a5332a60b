package import EconomyModel
internal import GRDB

/// Reports of commitment cases that nobody has looked at yet.
extension StoreTransaction {
  private static let inputs = """
    r.week || ' ' || r.version || ' ' || r.declaration_version || ' ' || r.receipts_through || ' '
      || r.decisions_through
    """

  /// Commitment cases whose newest report is a batch's, and is not the one that was looked at last, sorted.
  package func courses(withNewReportIn week: BatchWeek) throws -> [CaseNumber] {
    try String.fetchAll(
      database,
      sql: """
        SELECT c.case_number FROM case_course AS c CROSS JOIN report AS r ON r.case_number = c.case_number
          AND r.week = ?1 AND (r.week, r.version) = (SELECT week, version FROM report AS o
            WHERE o.case_number = c.case_number ORDER BY week DESC, version DESC LIMIT 1)
        WHERE c.state <> 'ended' AND c.seen_report IS NOT \(Self.inputs) ORDER BY c.case_number
        """, arguments: [week.description]
    ).map(CaseNumber.init(rawValue:))
  }

  /// Keeps which report of a case was looked at.
  package func see(_ report: StoredReport) throws {
    try database.cachedStatement(
      sql: """
        UPDATE case_course SET seen_report = (SELECT \(Self.inputs) FROM report AS r
          WHERE r.case_number = ?1 AND r.week = ?2 AND r.version = ?3) WHERE case_number = ?1
        """
    ).execute(arguments: [report.caseNumber.rawValue, report.week.description, report.version])
  }
}

package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// What one institution's files of a batch say for its scorecard.
  package struct ScoredFiles: Hashable, Sendable {
    package let institution: InstitutionCode
    /// When the first accepted one was received; nil while there is none.
    package let received: CivilDate?
    /// Of accepted files: accepted, held and rejected rows.
    package let dataRows: Int64
    package let rejectedRows: Int64
    package let refused: Int64
  }

  /// Sorted by institution.
  package func scoredFiles(of week: BatchWeek) throws -> [ScoredFiles] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT institution, MIN(CASE state WHEN 'accepted' THEN received_at END) AS first,
          SUM(CASE state WHEN 'accepted' THEN rows_accepted + rows_held + rows_rejected ELSE 0 END) AS data,
          SUM(CASE state WHEN 'accepted' THEN rows_rejected ELSE 0 END) AS rejected,
          SUM(state = 'refused') AS refused
        FROM receipt WHERE week = ? AND state <> 'loading' GROUP BY institution ORDER BY institution
        """, arguments: [week.description]
    ).map { row in
      ScoredFiles(
        institution: InstitutionCode(row["institution"]),
        received: try (row["first"] as String?).map { try Timestamp(iso: $0).date }, dataRows: row["data"],
        rejectedRows: row["rejected"], refused: row["refused"])
    }
  }
}

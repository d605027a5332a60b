package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// What one institution's files of a batch came to.
  package struct FileCount: Hashable, Sendable {
    package let institution: InstitutionCode
    package let accepted: Int
    package let refused: Int
    package let rows: Int64
    package let rowsRejected: Int64
  }

  /// Sorted by institution.
  package func fileCounts(of week: BatchWeek) throws -> [FileCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT institution, SUM(state = 'accepted') AS accepted, SUM(state = 'refused') AS refused,
          SUM(rows_read) AS rows, SUM(rows_rejected) AS rejected
        FROM receipt WHERE week = ? AND state <> 'loading' GROUP BY institution ORDER BY institution
        """, arguments: [week.description]
    ).map { row in
      FileCount(
        institution: InstitutionCode(row["institution"]), accepted: row["accepted"], refused: row["refused"],
        rows: row["rows"], rowsRejected: row["rejected"])
    }
  }

  /// Of each institution the newest accepted file.
  package func lastAnswers() throws -> [InstitutionCode: Timestamp] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT institution, MAX(feedback_at) AS at FROM receipt WHERE state = 'accepted' GROUP BY institution")
    return Dictionary(
      try rows.map { (InstitutionCode($0["institution"]), try Timestamp(iso: $0["at"] as String)) },
      uniquingKeysWith: max)
  }
}

package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Writes down that the archive keeps a paper for a case.
  package func keepPaper(_ sha256: String, of caseNumber: CaseNumber) throws {
    try database.execute(
      sql: "INSERT INTO case_paper (case_number, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [caseNumber.rawValue, sha256])
  }

  /// Of every paper the cases for which it is kept.
  package func casesOfPapers() throws -> [String: Set<CaseNumber>] {
    let rows = try Row.fetchAll(database, sql: "SELECT sha256, case_number FROM case_paper")
    return Dictionary(grouping: rows) { $0["sha256"] as String }.mapValues { rows in
      Set(rows.map { CaseNumber(rawValue: $0["case_number"]) })
    }
  }

  /// Whether anything on file rests on a file of the archive.
  package func isOnRecord(_ sha256: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM case_paper WHERE sha256 = ?1) OR EXISTS (SELECT 1 FROM receipt WHERE sha256 = ?1)
          OR EXISTS (SELECT 1 FROM declaration WHERE file_sha256 = ?1)
          OR EXISTS (SELECT 1 FROM authorisation WHERE file_sha256 = ?1)
          OR EXISTS (SELECT 1 FROM unplaced_file WHERE sha256 = ?1)
        """, arguments: [sha256]) ?? false
  }
}

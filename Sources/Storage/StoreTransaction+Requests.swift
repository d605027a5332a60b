internal import Diagnostics
package import EconomyModel
internal import GRDB

/// Requests: batches of one family each.
extension StoreTransaction {
  /// The number that the next request of a week takes; whoever asks writes it in the same transaction.
  /// - Throws: `request.too-many`.
  package func nextRequest(in week: BatchWeek) throws -> BatchWeek {
    let last = try String.fetchOne(
      database, sql: "SELECT MAX(week) FROM batch WHERE week > ?1 AND week < ?1 || '-R'",
      arguments: [week.description]
    ).map { try BatchWeek($0) }
    guard let next = week.request(number: (last?.request ?? 0) + 1) else {
      throw Reason(
        .requestTooMany, found: "week \(week) has \(BatchWeek.mostRequests) requests",
        wayOut: "accept the family: the next weekly batch asks about it")
    }
    return next
  }

  /// Writes down whom a request is about.
  package func store(
    requestOf caseNumber: CaseNumber, version: Int, papers: Int, week: BatchWeek
  ) throws {
    try database.execute(
      sql: "INSERT INTO request (week, case_number, declaration_version, papers) VALUES (?, ?, ?, ?)",
      arguments: [week.description, caseNumber.rawValue, version, papers])
  }

  /// The newest request about a case; nil where there is none.
  package func latestRequest(about caseNumber: CaseNumber) throws -> StoredRequest? {
    try requests("case_number = ? ORDER BY week DESC LIMIT 1", [caseNumber.rawValue]).first
  }

  package func request(_ week: BatchWeek) throws -> StoredRequest? {
    try requests("week = ?", [week.description]).first
  }

  /// Those that are neither closed nor given up, oldest first.
  package func openRequests() throws -> [StoredRequest] {
    try requests("closed_on IS NULL ORDER BY week", [])
  }

  private func requests(_ condition: String, _ arguments: StatementArguments) throws -> [StoredRequest] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT request.*, batch.opened_on, batch.is_cut_off, batch.closed_on FROM request JOIN batch USING (week)
          WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      StoredRequest(
        week: try BatchWeek(row["week"] as String), caseNumber: CaseNumber(rawValue: row["case_number"]),
        declarationVersion: row["declaration_version"], papers: row["papers"],
        openedOn: try CivilDate(iso: row["opened_on"] as String), isCutOff: row["is_cut_off"],
        closedOn: try (row["closed_on"] as String?).map { try CivilDate(iso: $0) })
    }
  }

  /// How many versions of authorisations of a case are on file.
  package func papers(of caseNumber: CaseNumber) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT COUNT(*) FROM authorisation WHERE case_number = ?"),
      arguments: [caseNumber.rawValue]) ?? 0
  }
}

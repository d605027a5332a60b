package import EconomyModel
internal import GRDB

/// What is due on a day.
extension StoreTransaction {
  private static let wanted = """
    due_on <= ?1 AND (?2 IS NULL OR waiting_for = ?2) AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR track = ?4)
      AND is_duty = 1
    """

  private func arguments(_ query: DueQuery) -> StatementArguments {
    [query.through.description, query.waitingFor, query.kind, query.track]
  }

  /// By kind, party and region.
  /// - Parameter day: what was due before it is overdue.
  package func dueCounts(_ query: DueQuery, overdueOn day: CivilDate) throws -> [DueCount] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT kind, waiting_for, region, COUNT(*), SUM(due_on < ?5), MIN(due_on) FROM case_deadline
          WHERE \(Self.wanted) GROUP BY kind, waiting_for, region ORDER BY kind, waiting_for, region
          """), arguments: arguments(query) + [day.description]
    ).map { row in
      DueCount(
        kind: row[0], waitingFor: row[1], region: row[2], count: row[3], overdue: row[4],
        earliest: try CivilDate(iso: row[5] as String))
    }
  }

  /// By day, then by case; until the body says that it has seen enough.
  package func forEachDue(_ query: DueQuery, _ body: (DueRow) throws -> Bool) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT due_on, case_number, kind, waiting_for, is_provisional, is_duty, track, state, region
          FROM case_deadline WHERE \(Self.wanted) ORDER BY due_on, case_number, kind, waiting_for
          """), arguments: arguments(query))
    while let row = try rows.next() {
      guard try body(dueRow(row)) else { return }
    }
  }

  /// Of one case, what it waits for and what may still be done, by day.
  package func deadlines(of caseNumber: CaseNumber) throws -> [StoredDeadline] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT due_on, case_number, kind, waiting_for, is_provisional, is_duty, track, state, region
          FROM case_deadline WHERE case_number = ? ORDER BY due_on, kind, waiting_for
          """), arguments: [caseNumber.rawValue]
    ).map { try dueRow($0).deadline }
  }

  private func dueRow(_ row: Row) throws -> DueRow {
    let due = DueDate(day: try CivilDate(iso: row[0] as String), isProvisional: row[4])
    return DueRow(
      caseNumber: CaseNumber(rawValue: row[1]), track: row[6], state: row[7], region: row[8],
      deadline: StoredDeadline(kind: row[2], dueOn: due, waitingFor: row[3], isDuty: row[5]))
  }
}

package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Replaces what summaries know of a case.
  package func store(_ summary: CaseSummary, of caseNumber: CaseNumber, week: BatchWeek) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO case_summary (week, case_number, blocks_issue, lines, grid) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET blocks_issue = excluded.blocks_issue, lines = excluded.lines, grid = excluded.grid
        """
    ).execute(arguments: [
      week.description, caseNumber.rawValue, summary.blocksIssue, Data(summary.bytes), Data(summary.grid),
    ])
  }

  /// Whether just this is what summaries know of a case.
  package func isStored(_ summary: CaseSummary, of caseNumber: CaseNumber, week: BatchWeek) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT lines = ? AND grid = ? FROM case_summary WHERE week = ? AND case_number = ?"),
      arguments: [Data(summary.bytes), Data(summary.grid), week.description, caseNumber.rawValue]) ?? false
  }

  /// Of every case of a batch that was compared, sorted by case; their grids stay where they are.
  func forEachSummary(in week: BatchWeek, _ body: (CaseNumber, CaseSummary) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT case_number, lines FROM case_summary WHERE week = ? ORDER BY case_number",
      arguments: [week.description])
    while let row = try rows.next() {
      let summary = try row.withUnsafeData(atIndex: 1) { data in
        try (data ?? Data()).withUnsafeBytes { try CaseSummary($0.assumingMemoryBound(to: UInt8.self)) }
      }
      try body(CaseNumber(rawValue: row[0]), summary)
    }
  }

  /// The same with their grids: what every case of a batch came to, cell by cell.
  package func forEachSummaryWithGrid(
    in week: BatchWeek, _ body: (CaseNumber, CaseSummary) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT case_number, lines, grid FROM case_summary WHERE week = ?",
      arguments: [week.description])
    while let row = try rows.next() { try body(CaseNumber(rawValue: row[0]), try summary(row)) }
  }

  /// Nil for a case that was not compared in that batch.
  package func summary(of caseNumber: CaseNumber, week: BatchWeek) throws -> CaseSummary? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT case_number, lines, grid FROM case_summary WHERE week = ? AND case_number = ?"),
      arguments: [week.description, caseNumber.rawValue]
    ).map(summary)
  }

  private func summary(_ row: Row) throws -> CaseSummary {
    let lines = try row.withUnsafeData(atIndex: 1) { data in
      try (data ?? Data()).withUnsafeBytes { try CaseSummary($0.assumingMemoryBound(to: UInt8.self)) }
    }
    return lines.withGrid(try row.withUnsafeData(atIndex: 2) { Array($0 ?? Data()) })
  }

  /// How many cells of a batch are in each state, by institution.
  package func cellCounts(of batch: StoredBatch) throws -> [InstitutionCode: [CellState: Int]] {
    let questions = batch.terms.questions
    let states = CellState.allCases.count
    var counts = [Int](repeating: 0, count: questions.count * states)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT grid FROM case_summary WHERE week = ?", arguments: [batch.week.description])
    while let row = try rows.next(), !questions.isEmpty {
      try row.withUnsafeData(atIndex: 0) { data in
        try (data ?? Data()).withUnsafeBytes { grid in
          var question = 0
          for state in grid {
            guard state < states else { throw FactBytes.damaged }
            counts[question * states + Int(state)] += 1
            question = question + 1 == questions.count ? 0 : question + 1
          }
        }
      }
    }
    var byInstitution: [InstitutionCode: [CellState: Int]] = [:]
    for (place, question) in questions.enumerated() {
      for state in CellState.byNumber where counts[place * states + Int(state.stored)] > 0 {
        byInstitution[question.institution, default: [:]][state, default: 0] +=
          counts[place * states + Int(state.stored)]
      }
    }
    return byInstitution
  }
}

internal import EconomyModel
internal import Foundation
internal import GRDB

/// What centres knew of their cases in three tables: a row for each finding, for each state of cells, and the grid.
enum OlderSummaries {
  static let migration = "m0008_case_sheets"

  /// Puts them into one row a case and removes the old tables. A case of a batch that was compared before there were
  /// grids keeps the counts of its cells.
  static func convert(in database: Database) throws {
    let cases = try Row.fetchAll(
      database,
      sql: """
        SELECT week, case_number FROM finding UNION SELECT week, case_number FROM coverage
        UNION SELECT week, case_number FROM grid ORDER BY 1, 2
        """)
    let transaction = StoreTransaction(database: database)
    for row in cases {
      let of: StatementArguments = [row["week"] as String, row["case_number"] as String]
      let grid = try Data.fetchOne(
        database, sql: "SELECT states FROM grid WHERE week = ? AND case_number = ?", arguments: of)
      let summary = CaseSummary(
        lines: try lines(of, in: database), cells: try cells(of, in: database), grid: grid.map { [UInt8]($0) } ?? [])
      try transaction.store(
        summary, of: CaseNumber(rawValue: row["case_number"]), week: BatchWeek(row["week"] as String))
    }
    for table in ["finding", "coverage", "grid"] { try database.execute(sql: "DROP TABLE \(table)") }
  }

  private static func lines(_ of: StatementArguments, in database: Database) throws -> [CaseSummary.Line] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT item, method, class, declared_fen, verified_fen, blocks_issue FROM finding
        WHERE week = ? AND case_number = ? ORDER BY item
        """, arguments: of
    ).map { row in
      guard let method = ComparisonMethod(rawValue: row["method"]) else { throw FactBytes.damaged }
      return CaseSummary.Line(
        item: ItemCode(row["item"]), method: method,
        differenceClass: (row["class"] as String?).flatMap(DifferenceClass.init(rawValue:)),
        declared: row["declared_fen"], verified: row["verified_fen"], blocksIssue: row["blocks_issue"])
    }
  }

  private static func cells(_ of: StatementArguments, in database: Database) throws -> [Int] {
    var cells = CaseSummary.noCells
    let rows = try Row.fetchAll(
      database, sql: "SELECT state, cells FROM coverage WHERE week = ? AND case_number = ?", arguments: of)
    for row in rows {
      if let state = CellState(rawValue: row["state"]) { cells[Int(state.stored)] = row["cells"] }
    }
    return cells
  }
}

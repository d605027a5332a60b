package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// - Parameter most: how many of the biggest differences to list.
  package func figures(of week: BatchWeek, most: Int) throws -> BatchFigures {
    let name = week.description
    let strays = try Row.fetchAll(
      database, sql: "SELECT file_name, text FROM unplaced_file WHERE week = ? ORDER BY file_name, code, sha256",
      arguments: [name])
    return BatchFigures(
      cases: try count("SELECT COUNT(DISTINCT case_number) FROM asked WHERE week = ?", name),
      persons: try count("SELECT COUNT(DISTINCT person_key) FROM asked WHERE week = ?", name),
      files: try fileLines(name), counts: try fateCounts(name), cells: try cellCounts(name),
      classes: try classCounts(name),
      blockedCases: try String.fetchAll(
        database,
        sql: "SELECT DISTINCT case_number FROM finding WHERE week = ? AND blocks_issue = 1 ORDER BY case_number",
        arguments: [name]
      ).map(CaseNumber.init(rawValue:)),
      biggestDifferences: try biggestDifferences(name, most: most), rejects: try rejectCauses(name),
      strays: strays.map { ($0["file_name"], $0["text"]) },
      leaks: try String.fetchAll(database, sql: "SELECT file_name FROM leak ORDER BY file_name"))
  }

  private func count(_ sql: String, _ week: String) throws -> Int {
    try Int.fetchOne(database, sql: sql, arguments: [week]) ?? 0
  }

  private func fileLines(_ week: String) throws -> [BatchFigures.FileLine] {
    let controls = try controlTotals(of: BatchWeek(week))
    return try Row.fetchAll(
      database,
      sql: """
        SELECT receipt_id, file_name, institution, item, rows_read, rows_accepted, list_number, as_of,
          COALESCE(refusal_text, '') AS refusal
        FROM receipt WHERE week = ? AND state <> 'loading' ORDER BY file_name, institution, adapter
        """, arguments: [week]
    ).map { row in
      BatchFigures.FileLine(
        fileName: row["file_name"], institution: InstitutionCode(row["institution"]), item: ItemCode(row["item"]),
        rows: row["rows_read"], accepted: row["rows_accepted"], refusal: row["refusal"], list: row["list_number"],
        asOf: row["as_of"], controls: controls[row["receipt_id"]] ?? [])
    }
  }

  private func fateCounts(_ week: String) throws -> FateCounts {
    var counts = FateCounts()
    for fate in RowFate.allCases {
      let column = fate.rawValue.replacing("-", with: "_")
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT COALESCE(SUM(rows_\(column)), 0) AS rows, COALESCE(SUM(bytes_\(column)), 0) AS bytes
          FROM receipt WHERE week = ? AND state <> 'loading'
          """, arguments: [week])
      counts.add(fate, rows: row?["rows"] ?? 0, bytes: row?["bytes"] ?? 0)
    }
    return counts
  }

  private func classCounts(_ week: String) throws -> [DifferenceClass: Int] {
    var classes: [DifferenceClass: Int] = [:]
    let rows = try Row.fetchAll(
      database, sql: "SELECT class, COUNT(*) AS n FROM finding WHERE week = ? AND class IS NOT NULL GROUP BY class",
      arguments: [week])
    for row in rows {
      if let found = DifferenceClass(rawValue: row["class"]) { classes[found] = row["n"] }
    }
    return classes
  }

  private func cellCounts(_ week: String) throws -> [CellState: Int] {
    var cells: [CellState: Int] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT state, SUM(cells) AS n FROM coverage WHERE week = ? GROUP BY state", arguments: [week])
    {
      if let state = CellState(rawValue: row["state"]) { cells[state] = row["n"] }
    }
    return cells
  }

  private func biggestDifferences(_ week: String, most: Int) throws -> [BatchFigures.Difference] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT case_number, item, class, COALESCE(declared_fen, 0) AS declared, COALESCE(verified_fen, 0) AS verified
        FROM finding WHERE week = ? AND class IS NOT NULL AND class <> 'consistent'
          AND (declared_fen IS NOT NULL OR verified_fen IS NOT NULL)
        ORDER BY MAX(verified, declared) - MIN(verified, declared) DESC, case_number, item LIMIT ?
        """, arguments: [week, most]
    ).compactMap { row in
      guard let found = DifferenceClass(rawValue: row["class"]) else { return nil }
      return BatchFigures.Difference(
        caseNumber: CaseNumber(rawValue: row["case_number"]), item: ItemCode(row["item"]), differenceClass: found,
        declared: Fen(row["declared"] as Int64), verified: Fen(row["verified"] as Int64))
    }
  }

  private func rejectCauses(_ week: String) throws -> [BatchFigures.RejectCause] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT code, COUNT(*) AS n FROM reject JOIN receipt USING (receipt_id) WHERE week = ? AND state <> 'loading'
        GROUP BY code ORDER BY n DESC, code
        """, arguments: [week]
    ).map { BatchFigures.RejectCause(code: $0["code"], count: $0["n"]) }
  }

  /// Every case of a batch with the declaration version it asked about, sorted by case.
  package func forEachDeclaration(in week: BatchWeek, _ body: (StoredDeclaration) throws -> Void) throws {
    for caseNumber in try cases(in: week) {
      guard let version = try asked(of: caseNumber, week: week)?.version,
        let stored = try declaration(of: caseNumber, version: version)
      else { continue }
      try body(stored)
    }
  }
}

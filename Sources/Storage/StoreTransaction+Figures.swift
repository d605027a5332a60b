package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// - Parameter most: how many of the biggest differences to list.
  package func figures(of week: BatchWeek, most: Int) throws -> BatchFigures {
    let name = week.description
    let strays = try Row.fetchAll(
      database, sql: "SELECT file_name, text FROM unplaced_file WHERE week = ? ORDER BY file_name, code, sha256",
      arguments: [name])
    var tally = SummaryTally(most: most)
    try forEachSummary(in: week) { tally.add($1, of: $0) }
    return BatchFigures(
      cases: try count("SELECT COUNT(*) FROM asked_case WHERE week = ?", name), persons: try personsAsked(name),
      files: try fileLines(name), counts: try fateCounts(name), cells: tally.cells, classes: tally.classes,
      blockedCases: tally.blockedCases, biggestDifferences: tally.biggestDifferences,
      rejects: try rejectCauses(name), strays: strays.map { ($0["file_name"], $0["text"]) },
      leaks: try String.fetchAll(database, sql: "SELECT file_name FROM leak ORDER BY file_name"))
  }

  /// Each once, whatever case asks about them. Sorted here: SQLite takes four times as long.
  private func personsAsked(_ week: String) throws -> Int {
    var keys = try Int64.fetchAll(database, sql: "SELECT person_key FROM asked WHERE week = ?", arguments: [week])
    keys.sort()
    return keys.indices.count { $0 == 0 || keys[$0] != keys[$0 - 1] }
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

  private func rejectCauses(_ week: String) throws -> [BatchFigures.RejectCause] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT code, COUNT(*) AS n FROM reject JOIN receipt USING (receipt_id) WHERE week = ? AND state <> 'loading'
        GROUP BY code ORDER BY n DESC, code
        """, arguments: [week]
    ).map { BatchFigures.RejectCause(code: $0["code"], count: $0["n"]) }
  }
}

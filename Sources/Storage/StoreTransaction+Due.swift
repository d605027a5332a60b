package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Every case with the newest batch or request that asked about it, sorted by case number. A request whose lists have
  /// not left asked nobody.
  package func caseStandings() throws -> [CaseStanding] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH newest AS (SELECT case_number, MAX(version) AS version FROM declaration GROUP BY case_number),
          latest AS (
            SELECT case_number, MAX(week) AS week, declaration_version FROM asked WHERE ordinal = 0
              AND week NOT IN (SELECT week FROM request JOIN batch USING (week) WHERE is_cut_off = 0)
            GROUP BY case_number)
        SELECT newest.case_number, newest.version, latest.week, latest.declaration_version, batch.opened_on
        FROM newest LEFT JOIN latest USING (case_number) LEFT JOIN batch USING (week) ORDER BY newest.case_number
        """)
    return try rows.map { row in
      let last = try (row["week"] as String?).map { week in
        CaseStanding.Last(
          week: try BatchWeek(week), openedOn: try CivilDate(iso: row["opened_on"] as String),
          version: row["declaration_version"])
      }
      return CaseStanding(caseNumber: CaseNumber(rawValue: row["case_number"]), version: row["version"], last: last)
    }
  }

  /// The last day on which a batch was opened or closed or a list written; nil in a new centre.
  package func lastDay() throws -> CivilDate? {
    try String.fetchOne(
      database,
      sql: """
        SELECT MAX(day) FROM (SELECT MAX(opened_on) AS day FROM batch UNION ALL SELECT MAX(closed_on) FROM batch
          UNION ALL SELECT MAX(written_on) FROM query_list)
        """
    ).map { try CivilDate(iso: $0) }
  }
}

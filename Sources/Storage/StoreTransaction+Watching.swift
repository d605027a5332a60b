package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Sources with answers that were not judged as they now stand, each with its first such week.
  package func unjudgedSources() throws -> [(source: WatchedSource, from: BatchWeek)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT institution, adapter, item, MIN(week) AS first FROM (\(Self.states)) AS now
        LEFT JOIN source_week AS judged USING (week, institution, adapter, item)
        WHERE judged.week IS NULL OR now.receipts > judged.receipts_through
          OR now.decisions > judged.decisions_through OR now.acknowledgements > judged.acknowledgements_through
        GROUP BY institution, adapter, item ORDER BY institution, item, adapter
        """)
    return try rows.map { (Self.source($0), try BatchWeek($0["first"] as String)) }
  }

  /// The weeks that a source has answered, and up to where each is known.
  package func states(of source: WatchedSource) throws -> [BatchWeek: SourceState] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM (\(Self.states)) WHERE institution = ? AND adapter = ? AND item = ?",
      arguments: Self.arguments(source))
    return Dictionary(
      try rows.map { row in
        (
          try BatchWeek(row["week"] as String),
          SourceState(
            receipts: row["receipts"], decisions: row["decisions"], acknowledgements: row["acknowledgements"])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Requests are left out: a handful of rows is no measure. So are weeks of which a file was taken in before files
  /// were counted. A file withdrawn from an earlier week was history: the weeks after it are judged again.
  private static let states = """
    SELECT week, institution, adapter, item, MAX(receipt_id) AS receipts,
      MAX((SELECT COALESCE(MAX(decision_id), 0) FROM resend_decision AS d
          WHERE d.week = r.week AND d.institution = r.institution AND d.adapter = r.adapter),
        (SELECT COALESCE(MAX(withdrawal_id), 0) FROM withdrawal AS w
          WHERE w.week <= r.week AND length(w.week) = 8 AND w.institution = r.institution
            AND w.adapter = r.adapter)) AS decisions,
      (SELECT COALESCE(MAX(acknowledgement_id), 0) FROM drift_acknowledgement AS a
        WHERE a.institution = r.institution AND a.adapter = r.adapter AND a.item = r.item AND a.week <= r.week)
        AS acknowledgements
    FROM receipt AS r WHERE state = 'accepted' AND \(isWeekly) GROUP BY week, institution, adapter, item
    HAVING COUNT(*) = COUNT(profile)
    """

  /// What was judged of a source, oldest week first.
  package func judgedWeeks(of source: WatchedSource) throws -> [StoredSourceWeek] {
    try judgedWeeks(where: "institution = ? AND adapter = ? AND item = ?", Self.arguments(source))
  }

  /// What was judged in a batch, by institution, item and adapter.
  package func judgedSources(in week: BatchWeek) throws -> [StoredSourceWeek] {
    try judgedWeeks(where: "week = ?", [week.description])
  }

  private func judgedWeeks(where condition: String, _ arguments: StatementArguments) throws -> [StoredSourceWeek] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM source_week WHERE \(condition) ORDER BY week, institution, item, adapter",
      arguments: arguments
    ).map { row in
      let (source, week) = (Self.source(row), try BatchWeek(row["week"] as String))
      return StoredSourceWeek(
        source: source, week: week, profile: [UInt8](row["profile"] as Data), isWatched: row["is_watched"],
        weeksBefore: row["weeks_before"], alarms: try alarms(of: source, in: week),
        through: SourceState(
          receipts: row["receipts_through"], decisions: row["decisions_through"],
          acknowledgements: row["acknowledgements_through"]))
    }
  }

  private func alarms(of source: WatchedSource, in week: BatchWeek) throws -> [StoredSourceWeek.Alarm] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT alarm, is_open FROM drift_alarm WHERE week = ? AND institution = ? AND adapter = ? AND item = ?
        ORDER BY ordinal
        """, arguments: [week.description] + Self.arguments(source)
    ).map { StoredSourceWeek.Alarm(alarm: [UInt8]($0["alarm"] as Data), isOpen: $0["is_open"]) }
  }

  /// Replaces what was judged of a source's week before; alarms that no longer hold go.
  package func store(_ judged: StoredSourceWeek) throws {
    let key: StatementArguments = [judged.week.description] + Self.arguments(judged.source)
    try database.execute(
      sql: "DELETE FROM drift_alarm WHERE week = ? AND institution = ? AND adapter = ? AND item = ?", arguments: key)
    try database.execute(
      sql: """
        INSERT INTO source_week (week, institution, adapter, item, profile, is_watched, weeks_before,
          receipts_through, decisions_through, acknowledgements_through) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET profile = excluded.profile, is_watched = excluded.is_watched,
          weeks_before = excluded.weeks_before, receipts_through = excluded.receipts_through,
          decisions_through = excluded.decisions_through, acknowledgements_through = excluded.acknowledgements_through
        """,
      arguments: key + [
        Data(judged.profile), judged.isWatched, judged.weeksBefore, judged.through.receipts, judged.through.decisions,
        judged.through.acknowledgements,
      ])
    for (ordinal, alarm) in judged.alarms.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO drift_alarm (week, institution, adapter, item, ordinal, alarm, is_open)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """, arguments: key + [ordinal, Data(alarm.alarm), alarm.isOpen])
    }
  }

  static func source(_ row: Row) -> WatchedSource {
    WatchedSource(
      institution: InstitutionCode(row["institution"]), adapter: row["adapter"], item: ItemCode(row["item"]))
  }

  static func arguments(_ source: WatchedSource) -> StatementArguments {
    [source.institution.rawValue, source.adapter, source.item.rawValue]
  }
}

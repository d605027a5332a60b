package import EconomyModel
internal import Foundation
internal import GRDB

/// Commitment cases: their deeds, and what follows from these.
extension StoreTransaction {
  /// In the order in which they were taken; empty for a case that was never opened.
  package func deeds(of caseNumber: CaseNumber) throws -> [StoredDeed] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT deed_id, kind, value FROM case_deed WHERE case_number = ? ORDER BY ordinal"),
      arguments: [caseNumber.rawValue]
    ).map { StoredDeed(id: $0[0], kind: $0[1], value: Array($0[2] as Data)) }
  }

  /// Takes one deed more.
  /// - Parameter course: where the case stands after it.
  /// - Throws: `store.invariant` when somebody else has added one meanwhile.
  package func append(_ deed: StoredDeed, _ course: StoredCourse) throws {
    try database.cachedStatement(
      sql: "INSERT INTO case_deed (case_number, ordinal, deed_id, kind, value) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [course.caseNumber.rawValue, course.deeds, deed.id, deed.kind, Data(deed.value)])
    try store(course)
  }

  /// Replaces what is known of where a case stands.
  package func store(_ course: StoredCourse) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO case_course (case_number, track, state, committed_on, deeds, answers_wanted_since, reckoned_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET state = excluded.state, deeds = excluded.deeds, reckoned_by = excluded.reckoned_by,
          answers_wanted_since = excluded.answers_wanted_since
        """
    ).execute(arguments: [
      course.caseNumber.rawValue, course.track, course.state, course.committedOn.description, course.deeds,
      course.answersWantedSince?.description, course.reckonedBy,
    ])
    try database.cachedStatement(sql: "DELETE FROM case_deadline WHERE case_number = ?")
      .execute(arguments: [course.caseNumber.rawValue])
    let region = try region(of: course.caseNumber) ?? ""
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO case_deadline (due_on, case_number, kind, waiting_for, is_provisional, is_duty, track,
          state, region) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for deadline in course.deadlines {
      try statement.execute(arguments: [
        deadline.dueOn.day.description, course.caseNumber.rawValue, deadline.kind, deadline.waitingFor,
        deadline.dueOn.isProvisional, deadline.isDuty, course.track, course.state, region,
      ])
    }
  }

  package func hasDeed(_ id: String, of caseNumber: CaseNumber) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM case_deed WHERE case_number = ? AND deed_id = ?)"),
      arguments: [caseNumber.rawValue, id]) ?? false
  }

  package func hasCourse(_ caseNumber: CaseNumber) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM case_course WHERE case_number = ?)"),
      arguments: [caseNumber.rawValue]) ?? false
  }

  /// Whether any case is, or was, helped on its word.
  package func hasCourses() throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM case_course)") ?? false
  }

  /// Whether a commitment of the case is still being followed up or paid on.
  package func isUnderCommitment(_ caseNumber: CaseNumber) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM case_course WHERE case_number = ? AND state <> 'ended')"),
      arguments: [caseNumber.rawValue]) ?? false
  }

  /// Households that want verifying anew, with the day since which they do.
  package func answersWanted() throws -> [CaseNumber: CivilDate] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT case_number, answers_wanted_since FROM case_course INDEXED BY case_course_wanting
        WHERE answers_wanted_since IS NOT NULL
        """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (CaseNumber(rawValue: $0[0]), try CivilDate(iso: $0[1] as String)) })
  }

  /// Cases of some tracks, sorted.
  package func courses(of tracks: [String]) throws -> [CaseNumber] {
    guard !tracks.isEmpty else { return [] }
    return try String.fetchAll(
      database,
      sql: """
        SELECT case_number FROM case_course WHERE track IN (\(databaseQuestionMarks(count: tracks.count)))
        ORDER BY case_number
        """, arguments: StatementArguments(tracks)
    ).map(CaseNumber.init(rawValue:))
  }

  /// How many consequences were ever handed over or taken back.
  package func countHandedOver() throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM case_deed WHERE kind IN ('consequence-exported', 'consequence-withdrawn')
        """) ?? 0
  }

  /// Cases whose deadlines were reckoned by another table of holidays, sorted.
  package func courses(
    notReckonedBy table: String, after last: CaseNumber?, most: Int
  ) throws -> [CaseNumber] {
    try String.fetchAll(
      database,
      sql: """
        SELECT case_number FROM case_course WHERE reckoned_by <> ?1 AND case_number > ?2 ORDER BY case_number LIMIT ?3
        """, arguments: [table, last?.rawValue ?? "", most]
    ).map(CaseNumber.init(rawValue:))
  }

  package func isAnyCourse(notReckonedBy table: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM case_course WHERE reckoned_by < ?1)
          OR EXISTS (SELECT 1 FROM case_course WHERE reckoned_by > ?1)
        """, arguments: [table]) ?? false
  }
}

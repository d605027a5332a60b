package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// One person of one case.
  package struct CasePerson: Hashable, Sendable {
    package let caseNumber: CaseNumber
    package let person: PersonKey

    package init(caseNumber: CaseNumber, person: PersonKey) {
      self.caseNumber = caseNumber
      self.person = person
    }
  }

  /// Keeps about whom a file says nothing, because their authorisation had ended when it came.
  package func keep(notLive persons: [CasePerson], in receipt: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO not_live (case_number, person_key, receipt_id) VALUES (?, ?, ?)")
    for entry in persons {
      try statement.execute(arguments: [entry.caseNumber.rawValue, entry.person.rawValue, receipt])
    }
  }

  /// For each person of a case the files that say nothing about them, up to a receipt.
  package func notLive(
    in caseNumber: CaseNumber, week: BatchWeek, through last: Int64
  ) throws -> [PersonKey: Set<Int64>] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT person_key, receipt_id FROM not_live JOIN receipt USING (receipt_id)
        WHERE case_number = ? AND receipt.week = ? AND receipt_id <= ? AND receipt.state = 'accepted'
        """)
    var found: [PersonKey: Set<Int64>] = [:]
    for row in try Row.fetchAll(statement, arguments: [caseNumber.rawValue, week.description, last]) {
      found[PersonKey(rawValue: row["person_key"]), default: []].insert(row["receipt_id"])
    }
    return found
  }

  /// Writes down that somebody who was to be asked was not asked after all: the authorisation ended before the list
  /// left.
  /// - Parameters:
  ///   - ordinal: the person's place in the case.
  ///   - causes: by place of the question in the terms.
  package func withdraw(
    _ causes: [Int: NotAskedCause], from caseNumber: CaseNumber, ordinal: Int, week: BatchWeek
  ) throws {
    guard
      let bytes = try Data.fetchOne(
        database, sql: "SELECT questions FROM asked WHERE week = ? AND case_number = ? AND ordinal = ?",
        arguments: [week.description, caseNumber.rawValue, ordinal])
    else { return }
    let subject = try AskedSubject(person: PersonKey(rawValue: 0), bytes: bytes)
    let changed = subject.causes.enumerated().map { place, cause in cause ?? causes[place] }
    try database.execute(
      sql: "UPDATE asked SET questions = ? WHERE week = ? AND case_number = ? AND ordinal = ?",
      arguments: [
        Data(AskedSubject(person: subject.person, causes: changed).bytes), week.description, caseNumber.rawValue,
        ordinal,
      ])
  }

  /// The batch that a refused file was read for, when the same bytes came before.
  package func weekOfRefused(sha256: String, of institution: InstitutionCode, adapter: String) throws -> BatchWeek? {
    try String.fetchOne(
      database,
      sql: """
        SELECT week FROM receipt WHERE sha256 = ?1 AND institution = ?2 AND adapter = ?3 AND state = 'refused'
        UNION SELECT week FROM reread WHERE sha256 = ?1 AND institution = ?2 AND adapter = ?3
        ORDER BY week LIMIT 1
        """, arguments: [sha256, institution.rawValue, adapter]
    ).map { try BatchWeek($0) }
  }
}

package import EconomyModel
internal import Foundation
internal import GRDB

/// Removes one case with all that only it justifies, and lays the tombstones, inside one transaction. What another case
/// asked about one of its persons stays.
package struct CaseRemoval {
  private let transaction: StoreTransaction
  private let caseNumber: CaseNumber
  private let basis: String
  private let removedOn: CivilDate
  private let removedBy: String
  private let hash: (String) -> String
  private var database: Database { transaction.database }

  /// What went with it.
  package struct Outcome: Hashable, Sendable {
    package fileprivate(set) var reports = 0
    package fileprivate(set) var facts = 0
    /// Document keys of persons whom no other case knows.
    package fileprivate(set) var persons: [String] = []
    /// Requests of other cases that rested on its answers, and are to be prepared anew.
    package fileprivate(set) var borrowers: [BatchWeek] = []
  }

  /// - Parameter hash: of a document key, by which a tombstone names a person.
  package init(
    of caseNumber: CaseNumber, basis: String, on day: CivilDate, by actor: String, in transaction: StoreTransaction,
    hash: @escaping (String) -> String
  ) {
    self.transaction = transaction
    self.caseNumber = caseNumber
    self.basis = basis
    removedOn = day
    removedBy = actor
    self.hash = hash
  }

  package func run() throws -> Outcome {
    var outcome = Outcome()
    outcome.reports = try removeReports()
    let persons = try Int64.fetchAll(
      database,
      sql: """
        SELECT person_key FROM case_subject WHERE case_number = ?1
        UNION SELECT person_key FROM asked WHERE case_number = ?1 ORDER BY 1
        """, arguments: [caseNumber.rawValue])
    let weeks = try transaction.weeks(asking: caseNumber)
    outcome.borrowers = try transaction.endLending(of: caseNumber)
    for table in ["borrowed", "request", "asked_case", "asked"] { try delete(table) }
    for person in persons {
      for week in weeks { outcome.facts += try removeAnswers(about: person, in: week) }
    }
    try removeDeclarations()
    for person in persons {
      if let document = try removeIfUnknown(person) { outcome.persons.append(document) }
    }
    return outcome
  }

  private func bury(_ kind: Tombstone.Kind, _ subject: String, receipt: Int64? = nil, pieces: Int = 1) throws {
    try transaction.bury(
      Tombstone(
        kind, subject, receipt: receipt, pieces: pieces, basis: basis, removedOn: removedOn, removedBy: removedBy))
  }

  private func delete(_ table: String) throws {
    try database.execute(sql: "DELETE FROM \(table) WHERE case_number = ?", arguments: [caseNumber.rawValue])
  }

  private func removeReports() throws -> Int {
    let reports = try String.fetchAll(
      database,
      sql: """
        SELECT case_number || ' ' || week || ' ' || version FROM report WHERE case_number = ? ORDER BY week, version
        """,
      arguments: [caseNumber.rawValue])
    for report in reports { try bury(.report, report) }
    for table in ["report", "case_summary", "case_note", "case_paper", "not_live"] { try delete(table) }
    // Deeds are removed where no course stands any more.
    for table in ["case_deadline", "case_course", "case_deed"] { try delete(table) }
    return reports.count
  }

  /// The answers of a batch about a person that no case asks for any more.
  private func removeAnswers(about person: Int64, in week: BatchWeek) throws -> Int {
    let wanted = try questionsStillAsked(about: person, in: week)
    let files = try Row.fetchAll(
      database,
      sql: """
        SELECT receipt_id, sha256, institution, item, layout FROM receipt WHERE week = ?
        ORDER BY institution, item, sha256, receipt_id
        """, arguments: [week.description])
    var removed = 0
    for file in files {
      let question = AskedQuestion(institution: InstitutionCode(file["institution"]), item: ItemCode(file["item"]))
      if wanted.contains(question) { continue }
      let pieces = try removeFacts(about: person, in: file)
      guard pieces > 0 else { continue }
      let subject = "\(week) \(question.institution.rawValue) \(question.item.rawValue)"
      try bury(.facts, subject, receipt: file["receipt_id"], pieces: pieces)
      removed += pieces
    }
    if wanted.isEmpty { try forgetBadRows(about: person, in: week) }
    return removed
  }

  private func removeFacts(about person: Int64, in file: Row) throws -> Int {
    let layout = try FactSource.layout(file["layout"])
    var positions: [FilePosition] = []
    for (row, block) in try transaction.blocks(holding: person, in: file["receipt_id"]) {
      positions += try block.facts(of: person, layout: layout).map(\.position)
      try transaction.replace(row, by: try block.without(person, layout: layout))
    }
    for position in positions { try forgetBytes(ofFile: file["sha256"], at: position.byteOffset) }
    return positions.count
  }

  private func questionsStillAsked(about person: Int64, in week: BatchWeek) throws -> Set<AskedQuestion> {
    let questions = try transaction.batch(week)?.terms.questions ?? []
    let rows = try Data.fetchAll(
      database, sql: "SELECT questions FROM asked WHERE week = ? AND person_key = ?",
      arguments: [week.description, person])
    return Set(
      try rows.flatMap { bytes in
        let subject = try AskedSubject(person: PersonKey(rawValue: person), bytes: bytes)
        return zip(questions, subject.causes).filter { $0.1 == nil }.map(\.0)
      })
  }

  private func forgetBytes(ofFile sha256: String, at byteOffset: Int64) throws {
    let isKept = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM kept_row WHERE sha256 = ? AND byte_offset = ?)",
      arguments: [sha256, byteOffset])
    guard isKept == true, try !transaction.isFact(inFile: sha256, at: byteOffset) else { return }
    try database.execute(
      sql: "DELETE FROM kept_row WHERE sha256 = ? AND byte_offset = ?", arguments: [sha256, byteOffset])
  }

  private func forgetBadRows(about person: Int64, in week: BatchWeek) throws {
    let decided = try Row.fetchAll(
      database,
      sql: "SELECT sha256, byte_offset FROM held_decision WHERE person_key = ? AND week = ? AND verdict = 'accepted'",
      arguments: [person, week.description])
    try database.execute(
      sql: "DELETE FROM held_decision WHERE person_key = ? AND week = ?", arguments: [person, week.description])
    for row in decided { try forgetBytes(ofFile: row["sha256"], at: row["byte_offset"]) }
    for table in ["held_person", "reject_person"] {
      try database.execute(
        sql: """
          DELETE FROM \(table) WHERE person_key = ? AND receipt_id IN (SELECT receipt_id FROM receipt WHERE week = ?)
          """, arguments: [person, week.description])
    }
    try database.execute(
      sql: "DELETE FROM listed WHERE person_key = ? AND number IN (SELECT number FROM query_list WHERE week = ?)",
      arguments: [person, week.description])
  }

  private func removeDeclarations() throws {
    let places = try Row.fetchAll(
      database, sql: "SELECT file_sha256, byte_offset FROM declaration WHERE case_number = ?",
      arguments: [caseNumber.rawValue])
    for table in ["case_subject", "authorisation", "declaration"] { try delete(table) }
    for place in places {
      try database.execute(
        sql: """
          DELETE FROM kept_row WHERE sha256 = ?1 AND byte_offset = ?2 AND NOT EXISTS (
            SELECT 1 FROM declaration WHERE file_sha256 = ?1 AND byte_offset = ?2)
          """, arguments: [place["file_sha256"] as String, place["byte_offset"] as Int64])
    }
    try bury(.caseRecord, caseNumber.rawValue, pieces: max(1, places.count))
  }

  /// - Returns: the document's key when no case knows the person any more; else only names go that none declares.
  private func removeIfUnknown(_ person: Int64) throws -> String? {
    let declared = try Row.fetchAll(
      database,
      sql: """
        SELECT d.value, s.ordinal FROM case_subject AS s JOIN declaration AS d USING (case_number, version)
        WHERE s.person_key = ?
        """, arguments: [person])
    guard declared.isEmpty else {
      try forgetNames(of: person, except: declared)
      return nil
    }
    let document = try String.fetchOne(
      database, sql: "SELECT document_key FROM person WHERE person_key = ?", arguments: [person])
    for table in ["held_decision", "held_person", "reject_person", "listed", "person_name", "person"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE person_key = ?", arguments: [person])
    }
    if let document { try bury(.person, hash(document)) }
    return document
  }

  private func forgetNames(of person: Int64, except declared: [Row]) throws {
    var names: Set<Data> = []
    for row in declared {
      let persons = try StoredJSON.decode(VerificationRequest.self, from: row["value"]).persons
      let ordinal: Int = row["ordinal"]
      guard persons.indices.contains(ordinal) else { continue }
      for name in [persons[ordinal].name] + persons[ordinal].formerNames { names.insert(name.storedKey) }
    }
    let known = try Data.fetchAll(
      database, sql: "SELECT name FROM person_name WHERE person_key = ?", arguments: [person])
    for name in known where !names.contains(name) {
      try database.execute(
        sql: "DELETE FROM person_name WHERE person_key = ? AND name = ?", arguments: [person, name])
    }
  }
}

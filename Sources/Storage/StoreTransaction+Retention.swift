package import EconomyModel
internal import Foundation
internal import GRDB

/// What may have to go, and what it rests on.
extension StoreTransaction {
  /// Every case that a declaration or an authorisation names, sorted.
  package func casesOnFile() throws -> [CaseNumber] {
    try String.fetchAll(
      database, sql: "SELECT case_number FROM declaration UNION SELECT case_number FROM authorisation ORDER BY 1"
    ).map(CaseNumber.init(rawValue:))
  }

  package func isAskedInOpenBatch(_ caseNumber: CaseNumber) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM asked JOIN batch USING (week) WHERE case_number = ? AND closed_on IS NULL)
        """, arguments: [caseNumber.rawValue]) ?? false
  }

  /// The day on which the newest declaration or authorisation of a case came.
  package func lastAcceptance(of caseNumber: CaseNumber) throws -> CivilDate? {
    try String.fetchOne(
      database,
      sql: """
        SELECT MAX(day) FROM (SELECT substr(accepted_at, 1, 10) AS day FROM declaration WHERE case_number = ?1
          UNION ALL SELECT substr(accepted_at, 1, 10) FROM authorisation WHERE case_number = ?1)
        """, arguments: [caseNumber.rawValue]
    ).map { try CivilDate(iso: $0) }
  }

  /// SHA-256 of the received files whose last reason to be kept ended on that day or before: the batch's close, the day
  /// of acceptance, the day on which a file was seen that no batch took. Sorted.
  package func filesDone(through day: CivilDate) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT sha256 FROM (
          SELECT sha256, COALESCE(closed_on, '9999-12-31') AS day FROM receipt JOIN batch USING (week)
          UNION ALL SELECT sha256, substr(seen_at, 1, 10) FROM unplaced_file
          UNION ALL SELECT file_sha256, substr(accepted_at, 1, 10) FROM declaration
          UNION ALL SELECT file_sha256, substr(accepted_at, 1, 10) FROM authorisation)
        WHERE sha256 <> '' GROUP BY sha256 HAVING MAX(day) <= ? ORDER BY sha256
        """, arguments: [day.description])
  }

  /// SHA-256 of every file that something on file rests on, sorted; those that no batch took are told apart, and papers
  /// with them: the archive may never have held them.
  package func filesOnRecord() throws -> (needed: [String], unplaced: [String]) {
    let needed = try String.fetchAll(
      database,
      sql: """
        SELECT sha256 FROM receipt UNION SELECT file_sha256 FROM declaration UNION SELECT file_sha256 FROM authorisation
        ORDER BY 1
        """)
    let unplaced = try String.fetchAll(
      database,
      sql: "SELECT sha256 FROM unplaced_file WHERE sha256 <> '' UNION SELECT sha256 FROM case_paper ORDER BY 1")
    let known = Set(needed)
    return (needed.filter { !$0.isEmpty }, unplaced.filter { !known.contains($0) })
  }

  /// SHA-256 of the files that speak of a case's persons, as far as the centre knows; sorted.
  package func filesSpeaking(of caseNumber: CaseNumber) throws -> [String] {
    let others = try String.fetchSet(
      database,
      sql: """
        WITH people AS (SELECT DISTINCT person_key FROM case_subject WHERE case_number = ?1)
        SELECT sha256 FROM receipt WHERE receipt_id IN (
          SELECT receipt_id FROM held_person JOIN people USING (person_key)
          UNION SELECT receipt_id FROM reject_person JOIN people USING (person_key))
        UNION SELECT file_sha256 FROM declaration WHERE case_number = ?1
        UNION SELECT file_sha256 FROM authorisation WHERE case_number = ?1
        """, arguments: [caseNumber.rawValue])
    return try others.union(filesWithFacts(of: caseNumber)).filter { !$0.isEmpty }.sorted()
  }

  /// Facts are there only of who was asked about.
  private func filesWithFacts(of caseNumber: CaseNumber) throws -> Set<String> {
    let people = try Int64.fetchAll(
      database, sql: "SELECT DISTINCT person_key FROM case_subject WHERE case_number = ?",
      arguments: [caseNumber.rawValue])
    var files: Set<String> = []
    for person in people {
      let receipts = try Row.fetchAll(
        database,
        sql: """
          SELECT receipt_id, sha256 FROM receipt WHERE week IN (SELECT week FROM asked WHERE person_key = ?)
          """, arguments: [person])
      for receipt in receipts where !files.contains(receipt["sha256"]) {
        if try !blocks(holding: person, in: receipt["receipt_id"]).isEmpty { files.insert(receipt["sha256"]) }
      }
    }
    return files
  }

  /// Document keys and names under which a case knows its persons.
  package func identities(in caseNumber: CaseNumber) throws -> (documents: Set<String>, names: Set<String>) {
    var documents: Set<String> = []
    var names: Set<String> = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT p.document_key, n.name FROM case_subject AS s JOIN person AS p USING (person_key)
        LEFT JOIN person_name AS n USING (person_key) WHERE s.case_number = ?
        """, arguments: [caseNumber.rawValue])
    while let row = try rows.next() {
      documents.insert(row["document_key"])
      if let name = row["name"] as Data? { names.insert(String(decoding: name, as: UTF8.self)) }
    }
    for authorisation in try authorisations(of: caseNumber) {
      documents.insert(authorisation.document.matchingKey)
      names.insert(authorisation.name.unmasked)
    }
    return (documents, names)
  }

  /// Document keys and names of everybody on file.
  package func knownIdentities() throws -> (documents: Set<String>, names: Set<String>) {
    let documents = try String.fetchAll(
      database, sql: "SELECT document_key FROM person UNION SELECT document_key FROM authorisation")
    let names = try Data.fetchAll(database, sql: "SELECT DISTINCT name FROM person_name")
    return (Set(documents), Set(names.map { String(decoding: $0, as: UTF8.self) }))
  }

  /// The weeks in which a case was asked about.
  package func weeks(asking caseNumber: CaseNumber) throws -> [BatchWeek] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT week FROM asked WHERE case_number = ? ORDER BY week",
      arguments: [caseNumber.rawValue]
    ).map { try BatchWeek($0) }
  }

  /// The declarations that stand in a file, in order.
  package func declarationPositions(inFile sha256: String) throws -> [FilePosition] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT line, byte_offset, byte_count FROM declaration WHERE file_sha256 = ? AND byte_count > 0
        ORDER BY byte_offset
        """, arguments: [sha256]
    ).map { FilePosition(line: $0["line"], byteOffset: $0["byte_offset"], byteCount: $0["byte_count"]) }
  }
}

package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// What storing a declaration or an authorisation came to.
  package enum Acceptance: Hashable, Sendable {
    case new, changed(version: Int), unchanged
  }

  /// Keeps a declaration: the same content again changes nothing, other content is the case's next version.
  package func store(_ request: VerificationRequest, from source: StoredSource) throws -> Acceptance {
    let value = try StoredJSON.encode(request)
    let latest = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT version, value FROM declaration WHERE case_number = ? ORDER BY version DESC LIMIT 1"),
      arguments: [request.caseNumber.rawValue])
    if let latest, latest["value"] as Data == value { return .unchanged }
    let version = (latest?["version"] as Int? ?? 0) + 1
    try database.cachedStatement(
      sql: """
        INSERT INTO declaration (case_number, version, value, region, accepted_at, file_name, file_sha256, line,
          byte_offset, byte_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      request.caseNumber.rawValue, version, value, request.region, source.acceptedAt.description,
      source.fileName, source.fileSHA256, source.position.line, source.position.byteOffset,
      source.position.byteCount,
    ])
    try storeSubjects(of: request, version: version)
    return version == 1 ? .new : .changed(version: version)
  }

  private func storeSubjects(of request: VerificationRequest, version: Int) throws {
    let subjects =
      request.members.map { ($0.reference, $0.person) } + request.obligors.map { ($0.reference, $0.person) }
    for (ordinal, subject) in subjects.enumerated() {
      try database.cachedStatement(
        sql: """
          INSERT INTO case_subject (case_number, version, ordinal, reference, person_key) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        request.caseNumber.rawValue, version, ordinal, subject.0, try key(of: subject.1).rawValue,
      ])
    }
  }

  /// Whoever was ever declared with this document under one of these names, the present one first; else a new person.
  private func key(of person: Person) throws -> PersonKey {
    let document = person.document.matchingKey
    let names = [person.name] + person.formerNames
    var known: Int64?
    for name in names where known == nil { known = try knownKey(document, name) }
    let key = try known ?? newKey(document)
    for name in names {
      try database.cachedStatement(
        sql: "INSERT INTO person_name (document_key, name, person_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
      ).execute(arguments: [document, name.storedKey, key])
    }
    return PersonKey(rawValue: key)
  }

  private func knownKey(_ document: String, _ name: PersonName) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: "SELECT person_key FROM person_name WHERE document_key = ? AND name = ?"),
      arguments: [document, name.storedKey])
  }

  private func newKey(_ document: String) throws -> Int64 {
    try database.cachedStatement(
      sql: "INSERT INTO person (document_key) VALUES (?)"
    ).execute(arguments: [document])
    return database.lastInsertedRowID
  }

  /// The newest version of a case; nil when there is no such case.
  package func declaration(of caseNumber: CaseNumber, version: Int? = nil) throws -> StoredDeclaration? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT version, value FROM declaration WHERE case_number = ? AND (? IS NULL OR version = ?)
          ORDER BY version DESC LIMIT 1
          """), arguments: [caseNumber.rawValue, version, version])
    guard let row else { return nil }
    let found: Int = row["version"]
    let persons = try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT person_key FROM case_subject WHERE case_number = ? AND version = ? ORDER BY ordinal"),
      arguments: [caseNumber.rawValue, found])
    return StoredDeclaration(
      request: try StoredJSON.decode(VerificationRequest.self, from: row["value"]), version: found,
      persons: persons.map(PersonKey.init(rawValue:)))
  }

  /// What a list shows of a case's newest declaration, read without the rest of it; nil when there is no such case.
  package func declarationHead(of caseNumber: CaseNumber) throws -> DeclarationHead? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT region, text ->> '$.members[0].person.name' AS applicant, text ->> '$.scheme' AS scheme,
            text ->> '$.appliedOn' AS applied_on
          FROM (SELECT region, CAST(value AS TEXT) AS text FROM declaration WHERE case_number = ?
            ORDER BY version DESC LIMIT 1)
          """), arguments: [caseNumber.rawValue])
    return try row.map { row in
      DeclarationHead(
        applicant: row["applicant"], scheme: row["scheme"], region: row["region"],
        appliedOn: try CivilDate(iso: row["applied_on"] as String))
    }
  }

  package func isOnFile(_ caseNumber: CaseNumber) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM declaration WHERE case_number = ?)"), arguments: [caseNumber.rawValue])
      ?? false
  }

  /// The region in which a case's newest declaration was accepted; nil for a case that is not on file.
  package func region(of caseNumber: CaseNumber) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: "SELECT region FROM declaration WHERE case_number = ? ORDER BY version DESC LIMIT 1"),
      arguments: [caseNumber.rawValue])
  }

  /// Of every version of a case's declaration, sorted.
  package func regions(of caseNumber: CaseNumber) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT region FROM declaration WHERE case_number = ? ORDER BY region",
      arguments: [caseNumber.rawValue])
  }

  /// The region of every case on file, sorted by case.
  package func forEachRegion(_ body: (CaseNumber, String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT case_number, MAX(version), region FROM declaration INDEXED BY declaration_by_case GROUP BY case_number
        """)
    while let row = try rows.next() { try body(CaseNumber(rawValue: row[0]), row[2]) }
  }

  /// The cases whose newest declaration names somebody with this document, sorted.
  package func cases(ofDocument key: String) throws -> [CaseNumber] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT s.case_number FROM person AS p JOIN case_subject AS s USING (person_key)
        WHERE p.document_key = ? AND s.version = (SELECT MAX(version) FROM declaration AS d
          WHERE d.case_number = s.case_number) ORDER BY 1
        """, arguments: [key]
    ).map(CaseNumber.init(rawValue:))
  }

  /// Every case number, sorted.
  package func caseNumbers() throws -> [CaseNumber] {
    try String.fetchAll(database, sql: "SELECT DISTINCT case_number FROM declaration ORDER BY case_number")
      .map(CaseNumber.init(rawValue:))
  }

  /// The case that a case number or else an authorisation's number names; nil when neither exists.
  package func caseNumber(named text: String) throws -> CaseNumber? {
    let found =
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT case_number FROM declaration WHERE case_number = ? LIMIT 1"),
        arguments: [text])
      ?? String.fetchOne(
        database.cachedStatement(
          sql: "SELECT case_number FROM authorisation WHERE number = ? ORDER BY case_number LIMIT 1"),
        arguments: [text])
    return found.map(CaseNumber.init(rawValue:))
  }
}

extension PersonName {
  /// Names are compared byte by byte, as SQLite and the matcher both do.
  var storedKey: Data { Data(unmasked.utf8) }
}

package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Keeps an authorisation: the same content again changes nothing, other content (a revocation) is a new version.
  package func store(_ authorisation: Authorisation, from source: StoredSource) throws -> Acceptance {
    let value = try StoredJSON.encode(authorisation)
    let key = authorisation.document.matchingKey
    let latest = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT version, value FROM authorisation WHERE case_number = ? AND number = ? AND document_key = ?
          ORDER BY version DESC LIMIT 1
          """), arguments: [authorisation.caseNumber.rawValue, authorisation.number, key])
    if let latest, latest["value"] as Data == value { return .unchanged }
    let version = (latest?["version"] as Int? ?? 0) + 1
    try database.cachedStatement(
      sql: """
        INSERT INTO authorisation (case_number, number, version, document_key, value, accepted_at, file_name,
          file_sha256, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      authorisation.caseNumber.rawValue, authorisation.number, version, key, value,
      source.acceptedAt.description, source.fileName, source.fileSHA256, source.position.line,
    ])
    return version == 1 ? .new : .changed(version: version)
  }

  /// The newest version of each authorisation of a case, sorted by number and document.
  package func authorisations(of caseNumber: CaseNumber) throws -> [Authorisation] {
    try Data.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT value FROM authorisation AS a WHERE case_number = ? AND version = (
            SELECT MAX(version) FROM authorisation AS b WHERE b.case_number = a.case_number AND b.number = a.number
              AND b.document_key = a.document_key)
          ORDER BY number, document_key
          """), arguments: [caseNumber.rawValue]
    ).map { try StoredJSON.decode(Authorisation.self, from: $0) }
  }
}

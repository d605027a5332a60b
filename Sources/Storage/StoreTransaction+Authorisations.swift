package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Keeps an authorisation: content that was here before changes nothing, other content (a revocation) is a new
  /// version. A file delivered again brings no revoked paper back to life; a new signature has a new number.
  package func store(_ authorisation: Authorisation, from source: StoredSource) throws -> Acceptance {
    let value = try StoredJSON.encode(authorisation)
    let key = authorisation.document.matchingKey
    let known = try Data.fetchAll(
      database.cachedStatement(
        sql: "SELECT value FROM authorisation WHERE case_number = ? AND number = ? AND document_key = ?"),
      arguments: [authorisation.caseNumber.rawValue, authorisation.number, key])
    if known.contains(value) { return .unchanged }
    let version = known.count + 1
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

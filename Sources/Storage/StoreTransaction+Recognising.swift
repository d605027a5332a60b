package import EconomyModel
internal import GRDB

extension StoreTransaction {
  /// Whether just these bytes count already; ``recognise(_:sha256:of:adapter:)`` says so of a file that has come.
  package func isAccepted(sha256: String, of institution: InstitutionCode, adapter: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM receipt WHERE sha256 = ? AND institution = ? AND adapter = ?
          AND state = 'accepted')
        """, arguments: [sha256, institution.rawValue, adapter]) ?? false
  }
}

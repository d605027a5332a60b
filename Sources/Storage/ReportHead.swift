package import EconomyModel

/// A report's version without what it says.
package struct ReportHead: Hashable, Sendable {
  package let week: BatchWeek
  package let version: Int
  package let preparedBy: String
  package let preparedAt: Timestamp
  /// Nil while it is prepared only.
  package let issuedBy: String?
  package let issuedAt: Timestamp?
  package let verifiedOn: CivilDate
  /// Of what was signed; empty while it is prepared only.
  package let digest: String

  package var isIssued: Bool { issuedBy != nil }
}

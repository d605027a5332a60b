package import EconomyModel
package import Storage

/// A held row as whoever decides on it sees it.
package struct WaitingRow: Sendable {
  /// Somebody it may concern.
  package struct Person: Hashable, Sendable {
    package let key: PersonKey
    package let name: String
    package let maskedDocument: String
    package let birthDate: CivilDate?
    package let registeredAddress: String
    /// Sorted.
    package let cases: [CaseNumber]
  }

  /// At a time; when some are decided, others come up.
  package static let mostShown = 20

  package let stored: StoredHeldRow
  package let institutionName: String
  /// Masked; nil when its bytes are no longer kept.
  package let row: String?
  /// What the row itself says of whom it is about, masked; empty where it says nothing.
  package let statedName: String
  package let statedDocument: String
  package let statedBirthDate: String
  package let persons: [Person]

  /// By which a decision names the row.
  package var id: String { "\(stored.sha256.prefix(16))-\(stored.position.byteOffset)-\(stored.adapter)" }
}

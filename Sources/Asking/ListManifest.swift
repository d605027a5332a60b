internal import Adapting
package import EconomyModel

/// What lies beside a query list, as `<list>.manifest.json`: how much was asked, by when, and which bytes say so.
package struct ListManifest: Hashable, Sendable, Encodable {
  /// The encrypted file, when the plain one does not leave.
  package struct Encrypted: Hashable, Sendable, Encodable {
    package let fileName: String
    package let sha256: String
    /// SHA-256 of the certificate it is encrypted to.
    package let certificate: String
  }

  package let list: String
  package let week: String
  /// 0 for the first list, from 1 for those that ask again.
  package let round: Int
  package let institution: String
  package let institutionName: String
  /// Of the plain file.
  package let fileName: String
  package let encoding: String
  package let rows: Int
  package let persons: Int
  /// How many persons are asked about each item.
  package let items: [String: Int]
  /// Of the plain file, lower-case hex.
  package let sha256: String
  package let createdAt: String
  package let dueOn: String
  /// 暂定.
  package let dueProvisional: Bool
  /// Nil when the list leaves as it is.
  package let encrypted: Encrypted?

  package init(_ file: QueryListFile, encrypted sealed: SealedListFile? = nil, createdAt: Timestamp) {
    let list = file.list
    self.list = list.number.description
    week = list.week.description
    round = list.number.round
    institution = list.institution.code.rawValue
    institutionName = list.institution.name
    fileName = file.name
    encoding = file.encoding.rawValue
    rows = file.rowCount
    persons = list.rows.count
    items = Dictionary(list.askedItems.map { ($0.item.rawValue, $0.persons) }) { first, _ in first }
    sha256 = file.sha256
    self.createdAt = createdAt.description
    dueOn = list.due.day.description
    dueProvisional = list.due.isProvisional
    encrypted = sealed.map { Encrypted(fileName: $0.name, sha256: $0.sha256, certificate: $0.certificate) }
  }

  /// What the manifest of a list is called.
  package static func fileName(of number: QueryListNumber) -> String { number.description + ".manifest.json" }
}

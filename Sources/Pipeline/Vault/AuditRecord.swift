internal import Foundation
internal import Reporting

/// What one row of the audit record says, as sorted JSON.
package struct AuditRecord: Hashable, Codable, Sendable {
  package let actor: String
  package let role: String
  package let organisation: String
  package let at: String
  package let action: String
  package let caseNumber: String
  package let authorisation: String
  package let purpose: String
  /// Keyed hashes of the persons concerned, separated by blanks.
  package let personHash: String
  package let item: String
  package let detail: String
  package let resultCount: Int
  package let client: String

  package init(
    actor: String, role: String, organisation: String, at: String, action: String, caseNumber: String,
    authorisation: String, purpose: String, personHash: String, item: String, detail: String, resultCount: Int,
    client: String
  ) {
    self.actor = actor
    self.role = role
    self.organisation = organisation
    self.at = at
    self.action = action
    self.caseNumber = caseNumber
    self.authorisation = authorisation
    self.purpose = purpose
    self.personHash = personHash
    self.item = item
    self.detail = detail
    self.resultCount = resultCount
    self.client = client
  }

  /// What is to be told of this one: of nobody's case, by the same hand at the same time.
  func alert(_ detail: String, _ resultCount: Int) -> AuditRecord {
    AuditRecord(
      actor: actor, role: role, organisation: organisation, at: at, action: AuditAction.alert.rawValue, caseNumber: "",
      authorisation: "", purpose: purpose, personHash: "", item: "", detail: detail, resultCount: resultCount,
      client: client)
  }

  /// What a row says of a restore; nil for all other rows.
  static func restore(in canonical: [UInt8]) -> String? {
    guard canonical.starts(with: #"{"action":"restore","#.utf8) else { return nil }
    return try? JSONDecoder().decode(AuditRecord.self, from: Data(canonical)).detail
  }

  /// Equal records are equal bytes.
  func canonical() throws -> [UInt8] {
    try CanonicalJSON.bytes(of: self)
  }
}

internal import Foundation

/// What one row of the audit record says, as sorted JSON.
struct AuditRecord: Hashable, Codable {
  let actor: String
  let role: String
  let organisation: String
  let at: String
  let action: String
  let caseNumber: String
  let authorisation: String
  let purpose: String
  /// Keyed hashes of the persons concerned, separated by blanks.
  let personHash: String
  let item: String
  let detail: String
  let resultCount: Int
  let client: String

  /// Equal records are equal bytes.
  func canonical() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}

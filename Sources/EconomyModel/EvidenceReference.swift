/// Where a figure came from: file, adapter, line and bytes, and the rule that tied it to the person.
///
/// Ordered by (SHA-256, line): among equal rows the least is the one that is cited.
package struct EvidenceReference: Hashable, Comparable, Sendable, Codable {
  /// Lower-case hex of the received file.
  package let fileSHA256: String
  /// The name it arrived under.
  package let fileName: String
  package let adapter: String
  package let adapterVersion: String
  package let position: FilePosition
  package let rule: MatchRule

  package init(
    fileSHA256: String, fileName: String, adapter: String, adapterVersion: String, position: FilePosition,
    rule: MatchRule
  ) {
    self.fileSHA256 = fileSHA256
    self.fileName = fileName
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.position = position
    self.rule = rule
  }

  package static func < (left: EvidenceReference, right: EvidenceReference) -> Bool {
    if left.fileSHA256 != right.fileSHA256 { return left.fileSHA256 < right.fileSHA256 }
    return left.position.byteOffset < right.position.byteOffset
  }
}

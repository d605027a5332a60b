package import Diagnostics

/// A notice with its canonical JSON and the digest of those bytes.
package struct CanonicalNotice: Hashable, Sendable {
  package let value: FamilyNotice
  /// Sorted keys, no escaped slashes, no line break at the end.
  package let json: [UInt8]
  /// SHA-256 of ``json``, lower-case hex.
  package let digest: String

  /// - Throws: `report.unwritable`.
  package init(_ value: FamilyNotice) throws(Reason) {
    self.value = value
    json = try CanonicalJSON.bytes(of: value)
    digest = CanonicalJSON.digest(of: json)
  }
}

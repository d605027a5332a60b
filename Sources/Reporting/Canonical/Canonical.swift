package import Diagnostics
package import EconomyModel

package typealias CanonicalReport = Canonical<VerificationReport>
package typealias CanonicalNotice = Canonical<FamilyNotice>

/// A report or a notice with its canonical JSON and the digest of those bytes.
package struct Canonical<Value: PaperValue>: Hashable, Sendable {
  package let value: Value
  /// Sorted keys, no escaped slashes, no line break at the end.
  package let json: [UInt8]
  /// SHA-256 of ``json``, lower-case hex.
  package let digest: String

  /// - Throws: `report.unwritable`.
  package init(_ value: Value) throws(Reason) {
    self.value = value
    json = try CanonicalJSON.bytes(of: value)
    digest = CanonicalJSON.digest(of: json)
  }

  /// Reads what was issued back; ``json`` and ``digest`` are those of the very bytes given.
  /// - Throws: `report.unreadable`, `report.layout`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    json = Array(bytes)
    try LayoutNumber.inside(json).check(Value.currentLayout)
    value = try CanonicalJSON.value(Value.self, from: json)
    digest = CanonicalJSON.digest(of: json)
  }

  /// What a reader compares on paper: `7K3M-9QXA-2B4D`.
  package var verifyCode: String { VerifyCode.of(digest: digest) }
}

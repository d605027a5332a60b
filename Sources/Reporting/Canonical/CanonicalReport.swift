package import Diagnostics
package import EconomyModel

/// A report value with its canonical JSON and the digest of those bytes.
package struct CanonicalReport: Hashable, Sendable {
  package static let layout = 1

  package let value: VerificationReport
  /// Sorted keys, no escaped slashes, no line break at the end.
  package let json: [UInt8]
  /// SHA-256 of ``json``, lower-case hex.
  package let digest: String

  /// - Throws: `report.unwritable`.
  package init(_ value: VerificationReport) throws(Reason) {
    self.value = value
    json = try CanonicalJSON.bytes(of: value)
    digest = CanonicalJSON.digest(of: json)
  }

  /// Reads an issued report back; ``json`` and ``digest`` are those of the very bytes given.
  /// - Throws: `report.unreadable`, `report.layout`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    json = Array(bytes)
    try LayoutNumber.inside(json).check(Self.layout)
    value = try CanonicalJSON.value(VerificationReport.self, from: json)
    digest = CanonicalJSON.digest(of: json)
  }

  /// What a reader compares on paper: `7K3M-9QXA-2B4D`.
  package var verifyCode: String { VerifyCode.of(digest: digest) }
}

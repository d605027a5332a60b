package import Diagnostics
package import EconomyModel

package typealias ReportDocument = PaperDocument<VerificationReport>
package typealias NoticeDocument = PaperDocument<FamilyNotice>

/// A report or a notice with its envelope, as one JSON file: what `report --format json` prints and whoever has the
/// centre's public key can check.
package struct PaperDocument<Value: PaperValue>: Hashable, Sendable {
  private struct Parts: Decodable {
    let envelope: ReportEnvelope
    let value: Value
    let verifyCode: String

    init(from decoder: any Decoder) throws {
      let parts = try decoder.container(keyedBy: DocumentKey.self)
      envelope = try parts.decode(ReportEnvelope.self, forKey: "envelope")
      value = try parts.decode(Value.self, forKey: DocumentKey(Value.key))
      verifyCode = try parts.decode(String.self, forKey: "verifyCode")
    }
  }

  package let envelope: ReportEnvelope
  package let content: Canonical<Value>
  /// As it stands in the file.
  package let verifyCode: String

  package init(_ content: Canonical<Value>, envelope: ReportEnvelope) {
    self.content = content
    self.envelope = envelope
    verifyCode = VerifyCode.of(digest: envelope.digest)
  }

  /// - Throws: `report.unreadable`, `report.layout`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    let bytes = Array(bytes)
    try DocumentContent(bytes).check(Value.self)
    let parts = try CanonicalJSON.value(Parts.self, from: bytes)
    envelope = parts.envelope
    content = try Canonical(parts.value)
    verifyCode = parts.verifyCode
  }

  /// One line with its line break; the value's own bytes stand in it.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    try CanonicalJSON.object([
      ("envelope", CanonicalJSON.bytes(of: envelope)), (Value.key, content.json),
      ("verifyCode", CanonicalJSON.bytes(of: verifyCode)),
    ])
  }

  /// What does not fit; empty for what was issued and is as it was signed.
  package func faults(publicKeyBytes: [UInt8]) -> [Reason] {
    envelope.faults(digest: content.digest, verifyCode: verifyCode, publicKeyBytes: publicKeyBytes)
  }
}

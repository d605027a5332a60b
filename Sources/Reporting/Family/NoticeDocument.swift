package import Diagnostics
package import EconomyModel

/// A notice with its envelope, as one JSON file: what `report --for family --format json` prints.
package struct NoticeDocument: Hashable, Sendable {
  private struct Layout: Decodable {
    let envelope: ReportEnvelope
    let notice: FamilyNotice
    let verifyCode: String
  }

  package let envelope: ReportEnvelope
  package let notice: CanonicalNotice
  /// As it stands in the file.
  package let verifyCode: String

  package init(_ notice: CanonicalNotice, envelope: ReportEnvelope) {
    self.notice = notice
    self.envelope = envelope
    verifyCode = VerifyCode.of(digest: envelope.digest)
  }

  /// - Throws: `report.unreadable`, `report.layout`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    let bytes = Array(bytes)
    try DocumentContent(bytes).checkNotice()
    let layout = try CanonicalJSON.value(Layout.self, from: bytes)
    envelope = layout.envelope
    notice = try CanonicalNotice(layout.notice)
    verifyCode = layout.verifyCode
  }

  /// One line with its line break; the value's own bytes stand in it.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    try CanonicalJSON.object([
      ("envelope", CanonicalJSON.bytes(of: envelope)), ("notice", notice.json),
      ("verifyCode", CanonicalJSON.bytes(of: verifyCode)),
    ])
  }

  /// What does not fit; empty for an issued notice that is as it was signed.
  package func faults(publicKeyBytes: [UInt8]) -> [Reason] {
    envelope.faults(digest: notice.digest, verifyCode: verifyCode, publicKeyBytes: publicKeyBytes)
  }
}

package import Diagnostics
package import EconomyModel

/// A report with its envelope, as one JSON file: what `report --format json` prints and whoever has the centre's
/// public key can check.
package struct ReportDocument: Hashable, Sendable {
  private struct Layout: Decodable {
    let envelope: ReportEnvelope
    let report: VerificationReport
    let verifyCode: String
  }

  package let envelope: ReportEnvelope
  package let report: CanonicalReport
  /// As it stands in the file.
  package let verifyCode: String

  package init(_ report: CanonicalReport, envelope: ReportEnvelope) {
    self.report = report
    self.envelope = envelope
    verifyCode = VerifyCode.of(digest: envelope.digest)
  }

  /// - Throws: `report.unreadable`, `report.layout`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    let bytes = Array(bytes)
    try DocumentContent(bytes).checkReport()
    let layout = try CanonicalJSON.value(Layout.self, from: bytes)
    envelope = layout.envelope
    report = try CanonicalReport(layout.report)
    verifyCode = layout.verifyCode
  }

  /// One line with its line break; the value's own bytes stand in it.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    try CanonicalJSON.object([
      ("envelope", CanonicalJSON.bytes(of: envelope)), ("report", report.json),
      ("verifyCode", CanonicalJSON.bytes(of: verifyCode)),
    ])
  }

  /// What does not fit; empty for an issued report that is as it was signed.
  package func faults(publicKeyBytes: [UInt8]) -> [Reason] {
    envelope.faults(digest: report.digest, verifyCode: verifyCode, publicKeyBytes: publicKeyBytes)
  }
}

package import Diagnostics
package import EconomyModel

/// A report with its envelope, as one JSON file: what `report --format json` prints and whoever has the centre's
/// public key can check.
package struct ReportDocument: Hashable, Sendable {
  private struct Layout: Codable {
    let envelope: ReportEnvelope
    let report: VerificationReport
    let verifyCode: String
  }

  package let envelope: ReportEnvelope
  package let report: CanonicalReport

  package init(_ report: CanonicalReport, envelope: ReportEnvelope) {
    self.report = report
    self.envelope = envelope
  }

  /// - Throws: `report.unreadable`.
  package init(decoding bytes: some Sequence<UInt8>) throws(Reason) {
    let layout = try CanonicalJSON.value(Layout.self, from: Array(bytes))
    envelope = layout.envelope
    report = try CanonicalReport(layout.report)
  }

  /// One line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    let layout = Layout(envelope: envelope, report: report.value, verifyCode: VerifyCode.of(digest: envelope.digest))
    return String(decoding: try CanonicalJSON.bytes(of: layout), as: UTF8.self) + "\n"
  }

  /// What does not fit; empty for an issued report that is as it was signed.
  package func faults(publicKeyBytes: [UInt8]) -> [Reason] {
    var faults: [Reason] = []
    if report.digest != envelope.digest {
      faults.append(
        Reason(
          .reportDigest, found: "the content has the digest \(report.digest.prefix(12))…",
          expected: "expected \(envelope.digest.prefix(12))…", wayOut: "ask the centre for the report again"))
    }
    switch envelope.state {
    case .prepared:
      faults.append(Reason(.reportUnsigned, found: "a prepared report (未签发): nobody has signed it"))
    case .issued(_, _, _, let signature):
      if !ReportSignature.isValid(signature, digest: report.digest, publicKeyBytes: publicKeyBytes) {
        faults.append(
          Reason(
            .reportSignature, found: "the signature does not fit this report and this key",
            wayOut: "check that the public key is the centre's; else ask the centre for the report again"))
      }
    }
    return faults
  }
}

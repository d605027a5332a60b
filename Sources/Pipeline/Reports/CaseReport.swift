internal import Diagnostics
package import EconomyModel
package import Reporting
package import Storage

/// A report as it stands: its canonical value and what stands around it, ready to be rendered.
package struct CaseReport: Sendable {
  package let stored: StoredReport
  package let envelope: ReportEnvelope
  private let canonical: CanonicalReport

  init(_ found: FoundReport, printNumber: Int, printedBy: String) throws {
    stored = found.stored
    let state: ReportEnvelope.State
    switch found.stored.state {
    case .prepared:
      canonical = try CanonicalReport(found.composed.value)
      state = .prepared(by: found.stored.preparedBy)
    case .issued(let issue):
      canonical = try CanonicalReport(decoding: issue.value)
      state = .issued(
        preparedBy: found.stored.preparedBy, issuedBy: issue.issuedBy, at: issue.issuedAt, signature: issue.signature)
    }
    envelope = ReportEnvelope(
      state: state, digest: canonical.digest, printNumber: printNumber, printedBy: printedBy)
  }

  package var value: VerificationReport { canonical.value }

  package func html(_ language: ReportLanguage) throws -> String { try rendering(language).html() }

  package func text(_ language: ReportLanguage) -> String { rendering(language).text() }

  /// The differences.
  package func csv(_ language: ReportLanguage) -> String { rendering(language).csv() }

  /// Envelope, canonical value and verify code.
  package func json() throws -> String { try ReportDocument(canonical, envelope: envelope).json() }

  /// The canonical value alone: what is digested and signed.
  package var canonicalJSON: String { String(decoding: canonical.json, as: UTF8.self) }

  func rendering(_ language: ReportLanguage) -> ReportRendering {
    ReportRendering(canonical, envelope: envelope, language: language)
  }
}

package import Diagnostics
package import EconomyModel

/// One report in one language: the same value as page, text or table of differences.
package struct ReportRendering {
  let report: VerificationReport
  let envelope: ReportEnvelope
  let language: ReportLanguage
  /// Nil until a page needs it.
  private let canonical: CanonicalReport?

  package init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage) {
    self.report = report
    self.envelope = envelope
    self.language = language
    canonical = nil
  }

  package init(_ canonical: CanonicalReport, envelope: ReportEnvelope, language: ReportLanguage) {
    report = canonical.value
    self.envelope = envelope
    self.language = language
    self.canonical = canonical
  }

  var names: ReportNames { ReportNames(report, language: language) }

  /// One self-contained page: no script, nothing loaded from elsewhere.
  /// - Throws: `report.template`, `report.unwritable`.
  package func html() throws(Reason) -> String {
    let kept = if let canonical { canonical } else { try CanonicalReport(report) }
    let document = ReportDocument(kept, envelope: envelope)
    let embedded = EmbeddedPaper(try document.json(), language)
    return try PageTemplates(language).page(
      "report", ReportPage(report, envelope: envelope, language: language, embedded: embedded))
  }
}

package import Diagnostics
package import EconomyModel

/// One notice in one language: the same value as page or text.
package struct FamilyRendering {
  let notice: FamilyNotice
  let envelope: ReportEnvelope
  let language: ReportLanguage

  package init(_ notice: FamilyNotice, envelope: ReportEnvelope, language: ReportLanguage) {
    self.notice = notice
    self.envelope = envelope
    self.language = language
  }

  /// One self-contained page: no script, nothing loaded from elsewhere.
  /// - Throws: `report.template`, `report.unwritable`.
  package func html() throws(Reason) -> String {
    let document = NoticeDocument(try CanonicalNotice(notice), envelope: envelope)
    let embedded = EmbeddedPaper(try document.json(), language)
    return try PageTemplates(language).page(
      "family", FamilyPage(notice, envelope: envelope, language: language, embedded: embedded))
  }
}

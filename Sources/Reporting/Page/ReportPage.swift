internal import EconomyModel

/// A whole report as `report.mustache` prints it.
struct ReportPage: Encodable {
  let paper: PaperPage
  let supplement: SupplementSection?
  let findings: [FindingSection]
  let notes: [String]

  init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage, embedded: EmbeddedPaper) {
    let names = ReportNames(report, language: language)
    paper = PaperPage(report, envelope: envelope, language: language, embedded: embedded)
    supplement = SupplementSection(report, names: names)
    findings = FindingSection.all(of: report, names: names)
    notes = ReportNotes(report, language: language).sentences
  }
}

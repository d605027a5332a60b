internal import EconomyModel

/// A whole report as `report.mustache` prints it.
struct ReportPage {
  let lang: String
  let css = PageTemplates.styleSheet
  let embedded: EmbeddedPaper
  let w: ReportWords
  let margin: PageMargin
  let head: ReportHead
  let supplement: SupplementSection?
  let household: HouseholdSection
  let summary: SummarySection
  let findings: [FindingSection]
  let coverage: CoverageSection
  let notes: [String]
  let signature: SignatureBlock

  init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage, embedded: EmbeddedPaper) {
    let names = ReportNames(report, language: language)
    lang = language.rawValue
    self.embedded = embedded
    w = language.words
    margin = PageMargin(report, envelope: envelope, language: language)
    head = ReportHead(report, envelope: envelope, names: names)
    supplement = SupplementSection(report, names: names)
    household = HouseholdSection(report, language: language)
    summary = SummarySection(report, names: names)
    findings = report.findings.enumerated().map { place, finding in
      FindingSection(finding, number: place + 1, report: report, names: names)
    }
    coverage = CoverageSection(report, names: names)
    notes = ReportNotes(report, language: language).sentences
    signature = SignatureBlock(report, envelope: envelope, language: language)
  }
}

internal import EconomyModel

/// What a report and the family's notice print alike.
struct PaperPage: Encodable {
  let lang: String
  let css = PaperStyle.sheet
  let embedded: EmbeddedPaper
  let margin: PageMargin
  let head: ReportHead
  let household: HouseholdSection
  let summary: SummarySection
  let coverage: CoverageSection
  let signature: SignatureBlock

  init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage, embedded: EmbeddedPaper) {
    let names = ReportNames(report, language: language)
    lang = language.rawValue
    self.embedded = embedded
    margin = PageMargin(report, envelope: envelope, language: language)
    head = ReportHead(report, envelope: envelope, names: names)
    household = HouseholdSection(report, language: language)
    summary = SummarySection(report, names: names)
    coverage = CoverageSection(report, names: names)
    signature = SignatureBlock(report, envelope: envelope, language: language)
  }
}

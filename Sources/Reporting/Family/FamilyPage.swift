internal import EconomyModel

/// A whole notice as `family.mustache` prints it.
struct FamilyPage {
  let lang: String
  let css = PageTemplates.styleSheet
  let embedded: EmbeddedPaper
  let w: ReportWords
  let f: FamilyWords
  let margin: PageMargin
  let head: ReportHead
  let opening: String
  let replaced: ReplacedSection?
  let household: HouseholdSection
  let summary: SummarySection
  /// Of the items about which anything was found or declared.
  let findings: [FindingSection]
  let coverage: CoverageSection
  let obligors: [ObligorRow]
  let hasObligors: Bool
  let objection: [String]
  let notes: [String]
  let signature: SignatureBlock

  init(_ notice: FamilyNotice, envelope: ReportEnvelope, language: ReportLanguage, embedded: EmbeddedPaper) {
    let report = notice.household
    let names = ReportNames(report, language: language)
    let sentences = FamilySentences(report, language: language)
    lang = language.rawValue
    self.embedded = embedded
    w = language.words
    f = language.familyWords
    margin = PageMargin(report, envelope: envelope, language: language)
    head = ReportHead(report, envelope: envelope, names: names)
    opening = sentences.opening(to: names.applicant?.name ?? "—")
    replaced = ReplacedSection(notice, names: names)
    household = HouseholdSection(report, language: language)
    summary = SummarySection(report, names: names)
    findings = report.findings.enumerated().filter { !$0.element.lines.isEmpty }.map { place, finding in
      FindingSection(finding, number: place + 1, report: report, names: names)
    }
    coverage = CoverageSection(report, names: names)
    obligors = ObligorRow.rows(notice.obligors, language)
    hasObligors = !obligors.isEmpty
    objection = sentences.objection
    notes = sentences.notes
    signature = SignatureBlock(report, envelope: envelope, language: language)
  }
}

internal import EconomyModel

/// A whole notice as `family.mustache` prints it.
struct FamilyPage: Encodable {
  let paper: PaperPage
  let opening: String
  let replaced: ReplacedSection?
  /// Of the items about which anything was found or declared.
  let findings: [FindingSection]
  let obligors: [ObligorRow]
  let hasObligors: Bool
  let objection: [String]
  let notes: [String]

  init(_ notice: FamilyNotice, envelope: ReportEnvelope, language: ReportLanguage, embedded: EmbeddedPaper) {
    let report = notice.household
    let names = ReportNames(report, language: language)
    let sentences = FamilySentences(report, language: language)
    paper = PaperPage(report, envelope: envelope, language: language, embedded: embedded)
    opening = sentences.opening(to: names.applicant?.name ?? "—")
    replaced = ReplacedSection(notice, names: names)
    findings = FindingSection.all(of: report, names: names).filter(\.hasLines)
    obligors = ObligorRow.rows(notice.obligors, language)
    hasObligors = !obligors.isEmpty
    objection = sentences.objection
    notes = sentences.notes
  }
}

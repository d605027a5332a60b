internal import EconomyModel

/// One line of an item's table with its second row: content, reasons, evidence, alternatives.
struct FindingRow: Encodable {
  let person: String
  let institution: String
  let feedbackAt: String
  let asOf: String
  let declared: String
  let verified: String
  let conclusion: String
  let conclusionClass: String
  let fields: String
  let hasFields: Bool
  let reasons: String
  let hasReasons: Bool
  let evidence: String
  let hasEvidence: Bool
  let alternatives: [String]
  let hasDetail: Bool

  init(_ line: FindingLine, names: ReportNames) {
    let language = names.language
    person = names.person(line.subject)
    institution = line.institution == nil ? language.pick("（申报）", "(declared)") : names.institution(line.institution)
    feedbackAt = line.feedbackAt?.description ?? "—"
    asOf = line.asOf?.description ?? "—"
    declared = line.declared.words(language)
    verified = line.verified.words(language)
    conclusion = line.conclusion.words(language)
    conclusionClass = line.conclusion.token
    fields = line.fields.words(language)
    hasFields = !fields.isEmpty
    reasons = line.reasons.words(names)
    hasReasons = !reasons.isEmpty
    evidence = line.evidence?.words(language) ?? ""
    hasEvidence = line.evidence != nil
    alternatives = line.alternatives.map { $0.words(names) }
    hasDetail = hasFields || hasReasons || hasEvidence || !alternatives.isEmpty
  }
}

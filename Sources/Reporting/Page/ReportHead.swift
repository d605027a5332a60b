internal import EconomyModel

/// The title, the state and the table of facts above the first section.
struct ReportHead: Encodable {
  /// Two labelled values side by side.
  struct Facts: Encodable {
    let label1: String
    let value1: String
    let label2: String
    let value2: String
  }

  let centre: String
  let caseNumber: String
  let isSupplement: Bool
  let supplement: String
  let state: String
  let stateClass: String
  let isBlocked: Bool
  let facts: [Facts]

  init(_ report: VerificationReport, envelope: ReportEnvelope, names: ReportNames) {
    let language = names.language
    centre = report.centre
    caseNumber = report.caseNumber.rawValue
    isSupplement = report.version > 1
    supplement = language.pick("（补充报告 第\(report.version)版）", "(supplementary report, version \(report.version))")
    state = envelope.state.words(language)
    stateClass = envelope.isIssued ? "issued" : "prepared"
    isBlocked = report.blocksIssue
    facts = Self.facts(of: report, envelope: envelope, names: names)
  }

  private static func facts(
    of report: VerificationReport, envelope: ReportEnvelope, names: ReportNames
  ) -> [Facts] {
    let words = names.language.words
    let applicant = names.applicant
    return [
      Facts(
        label1: words.caseNumber, value1: report.caseNumber.rawValue, label2: words.verifiedOn,
        value2: report.verifiedOn.description),
      Facts(
        label1: words.scheme, value1: report.scheme, label2: words.week,
        value2: "\(report.week.description) " + names.language.version(report.version)),
      Facts(
        label1: words.applicant, value1: applicant?.name ?? "—", label2: words.document,
        value2: applicant?.maskedDocument ?? "—"),
      Facts(
        label1: words.appliedOn, value1: report.appliedOn.description, label2: words.declaredAsOf,
        value2: report.declaredAsOf.description),
      Facts(
        label1: words.region, value1: report.region, label2: words.verifyCode,
        value2: VerifyCode.of(digest: envelope.digest)),
    ]
  }
}

extension ReportEnvelope.State {
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .prepared: language.pick("未签发（待签发稿，不得对外使用）", "Prepared, NOT ISSUED – not for use outside")
    case .issued: language.pick("已签发", "Issued")
    }
  }
}

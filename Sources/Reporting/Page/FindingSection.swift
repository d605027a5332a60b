internal import EconomyModel

/// One item's table.
struct FindingSection: Encodable {
  let heading: String
  let rule: String
  let conclusion: String
  let conclusionClass: String
  /// What was accepted against rows that block issue.
  let rebuttals: [String]
  let lines: [FindingRow]
  let hasLines: Bool

  /// Numbered in the report's order.
  static func all(of report: VerificationReport, names: ReportNames) -> [FindingSection] {
    report.findings.enumerated().map { place, finding in
      FindingSection(finding, number: place + 1, report: report, names: names)
    }
  }

  init(_ finding: ItemFinding, number: Int, report: VerificationReport, names: ReportNames) {
    let language = names.language
    heading = "\(number)．\(finding.item.rawValue) \(names.item(finding.item))"
    let answers = ItemAnswers(finding.item, in: report, names: names).sentence
    rule = [finding.method.words(language), answers].filter { !$0.isEmpty }.joined(separator: language.pick("", " "))
    conclusion = finding.conclusion.words(language)
    conclusionClass = finding.conclusion.token
    rebuttals = (finding.rebuttals ?? []).map { $0.words(language) }
    lines = finding.lines.map { FindingRow($0, names: names) }
    hasLines = !lines.isEmpty
  }
}

internal import EconomyModel

extension ReportRendering {
  /// The differences: for every item that is not *consistent* its own row, then its lines. Amounts in yuan, areas in
  /// square metres, plain digits.
  package func csv() -> String {
    var csv = CSVText()
    csv.add(titles)
    for finding in report.findings where finding.conclusion.isDifference {
      csv.add(row(of: finding))
      for line in finding.lines { csv.add(row(of: line, in: finding)) }
    }
    return csv.text
  }

  private var titles: [String] {
    let words = language.words
    return [
      words.caseNumber, words.version, language.pick("项目代码", "Item code"), words.item,
      language.pick("层级", "Level"), words.person, words.institution, words.feedbackAt, words.asOf, words.declared,
      words.verified, words.difference, words.conclusion, words.reasons, words.content,
      language.pick("文件", "File"), language.pick("行号", "Line"), "SHA-256",
    ]
  }

  private func start(of finding: ItemFinding) -> [String] {
    [report.caseNumber.rawValue, "\(report.version)", finding.item.rawValue, names.item(finding.item)]
  }

  private func row(of finding: ItemFinding) -> [String] {
    start(of: finding) + [
      language.pick("项目", "item"), "", "", "", "", finding.declared.plain, finding.verified.plain,
      finding.difference.plain, finding.conclusion.words(language), finding.reasons.words(names), "", "", "", "",
    ]
  }

  private func row(of line: FindingLine, in finding: ItemFinding) -> [String] {
    start(of: finding) + [
      language.pick("明细", "line"), names.person(line.subject), names.institution(line.institution),
      line.feedbackAt?.description ?? "", line.asOf?.description ?? "", line.declared.plain, line.verified.plain, "",
      line.conclusion.words(language), line.reasons.words(names), line.fields.words(language),
      line.evidence?.fileName ?? "", line.evidence.map { "\($0.position.line)" } ?? "",
      line.evidence?.fileSHA256 ?? "",
    ]
  }
}

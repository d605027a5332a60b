package import EconomyModel
internal import Diagnostics

extension ReportRendering {
  /// Walks one item's figures back: what was declared, the rule, and for each line its file, bytes, adapter and match.
  /// - Parameter rowText: the row's own text, masked by the caller; nil when its bytes are gone.
  /// - Throws: `report.item-missing`, and what `rowText` throws.
  package func explanation(
    of item: ItemCode, rowText: (EvidenceReference) throws -> String?
  ) throws -> String {
    guard let finding = report.findings.first(where: { $0.item == item }) else {
      let items = report.findings.map(\.item.rawValue).joined(separator: ", ")
      throw Reason(
        .reportItemMissing, found: "this report says nothing of item '\(item.rawValue)'",
        expected: "expected one of \(items)")
    }
    var lines = TextLines()
    addHead(of: finding, to: &lines)
    for (place, line) in finding.lines.enumerated() {
      try add(line, number: place + 1, rowText: rowText, to: &lines)
    }
    if finding.lines.isEmpty { lines.add(language.words.noLines) }
    return lines.text
  }

  private func addHead(of finding: ItemFinding, to lines: inout TextLines) {
    let words = language.words
    lines.add(
      "\(report.caseNumber.rawValue)  \(finding.item.rawValue) \(names.item(finding.item))  "
        + "[\(finding.conclusion.words(language))]")
    let rebuttals = (finding.rebuttals ?? []).map { [words.rebuttal, $0.words(language)] }
    lines.add(
      table: [
        [words.declared, finding.declared.words(language)], [words.verified, finding.verified.words(language)],
        [words.difference, finding.difference.signedWords(language)],
        [language.pick("规则", "Rule"), finding.method.words(language)],
        [language.pick("依据", "Basis"), report.policyBasis],
        [words.reasons, finding.reasons.isEmpty ? "—" : finding.reasons.words(names)],
        [language.pick("反馈", "Answers"), ItemAnswers(finding.item, in: report, names: names).list],
      ] + rebuttals)
  }

  private func add(
    _ line: FindingLine, number: Int, rowText: (EvidenceReference) throws -> String?, to lines: inout TextLines
  ) throws {
    let words = language.words
    let row = FindingRow(line, names: names)
    lines.add()
    lines.add("\(number). \(row.person)  \(row.institution)  [\(row.conclusion)]")
    var table = [[words.declared, row.declared], [words.verified, row.verified]]
    if row.hasFields { table.append([words.content, row.fields]) }
    if row.hasReasons { table.append([words.reasons, row.reasons]) }
    if line.feedbackAt != nil { table.append([words.feedbackAt, row.feedbackAt]) }
    if line.asOf != nil { table.append([words.asOf, row.asOf]) }
    if let evidence = line.evidence { table += self.table(of: evidence, try rowText(evidence)) }
    for alternative in line.alternatives {
      let figure = alternative.verified.words(language)
      table.append([words.alternative, "\(names.institution(alternative.institution))  \(figure)"])
      table += self.table(of: alternative.evidence, try rowText(alternative.evidence))
    }
    lines.add(table: table, indent: 3)
  }

  private func table(of evidence: EvidenceReference, _ rowText: String?) -> [[String]] {
    let position = evidence.position
    let end = position.byteOffset + position.byteCount
    return [
      [
        language.words.evidence,
        language.pick(
          "\(evidence.fileName):\(position.line)，字节 \(position.byteOffset)..<\(end)（共\(position.byteCount)字节）",
          "\(evidence.fileName):\(position.line), bytes \(position.byteOffset)..<\(end) (\(position.byteCount) bytes)"),
      ],
      ["SHA-256", evidence.fileSHA256],
      [language.pick("适配器", "Adapter"), "\(evidence.adapter) \(evidence.adapterVersion)"],
      [language.pick("匹配", "Match"), language.pick(evidence.rule.chinese, evidence.rule.english)],
      [
        language.pick("原文", "Row"),
        rowText ?? language.pick("（原文已按期限删除）", "(the row's bytes were deleted at their date)"),
      ],
    ]
  }
}

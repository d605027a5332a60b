internal import EconomyModel

extension ReportRendering {
  var head: ReportHead { ReportHead(report, envelope: envelope, names: names) }

  func addHead(_ title: String, to lines: inout TextLines) {
    lines.add(head.centre)
    lines.add(title)
    lines.add("[\(head.state)]")
    if head.isBlocked { lines.add("! " + language.words.blocked) }
    lines.add()
    lines.add(table: head.facts.map { [$0.label1, $0.value1, $0.label2, $0.value2] })
  }

  /// Item by item, and the totals.
  func addResults(_ headings: TextHeadings, to lines: inout TextLines) {
    let words = language.words
    let summary = SummarySection(report, names: names)
    lines.add()
    lines.add(headings.results)
    lines.add(summary.sentence)
    let titles = ["", words.item, words.declared, words.verified, words.difference, words.conclusion, words.reasons]
    let rows = summary.rows.map {
      [$0.code, $0.item, $0.declared, $0.verified, $0.difference, $0.conclusion, $0.reasons]
    }
    lines.add(table: [titles] + rows, rightAligned: [2, 3, 4])
    lines.add(words.figureLegend, indent: 2)
    if summary.hasTotals {
      lines.add(headings.totals)
      let titles = [
        words.category, words.period, words.declaredTotal, words.verifiedTotal, words.difference, words.remark,
      ]
      let rows = summary.totals.map {
        [$0.category, $0.period, $0.declared, $0.verified, $0.difference, $0.remark]
      }
      lines.add(table: [titles] + rows, rightAligned: [2, 3, 4])
    }
    lines.add(headings.details)
  }

  func add(_ sentences: [String], under heading: String, to lines: inout TextLines) {
    lines.add()
    lines.add(heading)
    for (place, sentence) in sentences.enumerated() { lines.add("\(place + 1). \(sentence)", indent: 2) }
  }

  func addSignature(to lines: inout TextLines) {
    let signature = SignatureBlock(report, envelope: envelope, language: language)
    lines.add()
    for line in signature.lines { lines.add(line, indent: 2) }
    lines.add("SHA-256 \(signature.digest)", indent: 2)
    lines.add(signature.print, indent: 2)
  }

  func add(_ finding: ItemFinding, number: Int, to lines: inout TextLines) {
    let words = language.words
    let section = FindingSection(finding, number: number, report: report, names: names)
    lines.add()
    lines.add("\(section.heading)  [\(section.conclusion)]", indent: 2)
    lines.add(section.rule, indent: 4)
    for rebuttal in section.rebuttals { lines.add("\(words.rebuttal)  \(rebuttal)", indent: 4) }
    if section.lines.isEmpty {
      lines.add(words.noLines, indent: 4)
      return
    }
    let titles = [
      words.person, words.institution, words.feedbackAt, words.asOf, words.declared, words.verified, words.conclusion,
    ]
    let rows = section.lines.enumerated().map { place, line in
      [
        "\(place + 1) \(line.person)", line.institution, line.feedbackAt, line.asOf, line.declared, line.verified,
        line.conclusion,
      ]
    }
    lines.add(table: [titles] + rows, rightAligned: [4, 5], indent: 4)
    for (place, line) in section.lines.enumerated() { add(line, number: place + 1, to: &lines) }
  }

  private func add(_ line: FindingRow, number: Int, to lines: inout TextLines) {
    let words = language.words
    let details =
      [
        (words.content, line.hasFields ? line.fields : ""), (words.reasons, line.reasons),
        (words.evidence, line.evidence),
      ] + line.alternatives.map { (words.alternative, $0) }
    for (label, text) in details where !text.isEmpty {
      lines.add("(\(number)) \(label)  \(text)", indent: 6)
    }
  }

  func addCoverage(_ heading: String, to lines: inout TextLines) {
    let words = language.words
    let coverage = CoverageSection(report, names: names)
    lines.add()
    lines.add(heading)
    for sentence in coverage.sentences { lines.add(sentence, indent: 2) }
    let grid = coverage.rows.map { row in [row.item, row.institution] + row.cells.map(\.word) }
    lines.add(table: [[words.item, words.institution] + coverage.subjects] + grid)
    if coverage.hasRemedies {
      lines.add(words.remediesHeading)
      let titles = [words.person, words.state, words.missing, words.remedy, words.affected]
      let rows = coverage.remedies.map { [$0.person, $0.state, $0.missing, $0.remedy, $0.affected] }
      lines.add(table: [titles] + rows)
    }
  }
}

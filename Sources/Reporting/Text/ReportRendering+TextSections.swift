internal import EconomyModel

extension ReportRendering {
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

  func addCoverage(to lines: inout TextLines) {
    let words = language.words
    let coverage = CoverageSection(report, names: names)
    lines.add()
    lines.add(words.coverageHeading)
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

internal import EconomyModel

extension FamilyRendering {
  private var household: ReportRendering {
    ReportRendering(notice.household, envelope: envelope, language: language)
  }

  /// For a terminal, aligned by columns.
  package func text() -> String {
    var lines = TextLines()
    addHead(to: &lines)
    addMembers(to: &lines)
    addResults(to: &lines)
    let coverage = household.names
    addCoverage(CoverageSection(notice.household, names: coverage), to: &lines)
    addObligors(to: &lines)
    let sentences = FamilySentences(notice.household, language: language)
    add(sentences.objection, under: language.familyWords.objectionHeading, to: &lines)
    add(sentences.notes, under: language.familyWords.notesHeading, to: &lines)
    let signature = SignatureBlock(notice.household, envelope: envelope, language: language)
    lines.add()
    for line in signature.lines { lines.add(line, indent: 2) }
    lines.add("SHA-256 \(signature.digest)", indent: 2)
    lines.add(signature.print, indent: 2)
    return lines.text
  }

  private func addHead(to lines: inout TextLines) {
    let names = household.names
    let head = ReportHead(notice.household, envelope: envelope, names: names)
    let sentences = FamilySentences(notice.household, language: language)
    lines.add(head.centre)
    lines.add(language.familyWords.title)
    lines.add("[\(head.state)]")
    if head.isBlocked { lines.add("! " + language.words.blocked) }
    lines.add()
    lines.add(table: head.facts.map { [$0.label1, $0.value1, $0.label2, $0.value2] })
    lines.add()
    lines.add(sentences.opening(to: names.applicant?.name ?? "—"))
    if let replaced = ReplacedSection(notice, names: names) {
      lines.add()
      lines.add(language.familyWords.replacedHeading)
      lines.add(replaced.sentence, indent: 2)
      lines.add(table: replaced.rows.map { [$0.item, $0.before, "→ " + $0.after] })
    }
  }

  private func addMembers(to lines: inout TextLines) {
    let words = language.words
    let members = HouseholdSection(notice.household, language: language).members
    lines.add()
    lines.add(language.familyWords.householdHeading)
    lines.add(
      table: [[words.number, words.name, words.document, words.relation, words.authorisation]]
        + members.map { ["\($0.number)", $0.name, $0.document, $0.relation, $0.authorisation] })
  }

  private func addResults(to lines: inout TextLines) {
    let (words, family) = (language.words, language.familyWords)
    let summary = SummarySection(notice.household, names: household.names)
    lines.add()
    lines.add(family.resultsHeading)
    lines.add(summary.sentence)
    let titles = ["", words.item, words.declared, words.verified, words.difference, words.conclusion, words.reasons]
    lines.add(
      table: [titles]
        + summary.rows.map {
          [$0.code, $0.item, $0.declared, $0.verified, $0.difference, $0.conclusion, $0.reasons]
        }, rightAligned: [2, 3, 4])
    lines.add(words.figureLegend, indent: 2)
    if summary.hasTotals {
      lines.add(family.totalsHeading)
      lines.add(
        table: [[words.category, words.period, words.declaredTotal, words.verifiedTotal, words.difference, ""]]
          + summary.totals.map { [$0.category, $0.period, $0.declared, $0.verified, $0.difference, $0.remark] },
        rightAligned: [2, 3, 4])
    }
    lines.add(family.detailsHeading)
    for (place, finding) in notice.household.findings.enumerated() where !finding.lines.isEmpty {
      household.add(finding, number: place + 1, to: &lines)
    }
  }

  private func addCoverage(_ coverage: CoverageSection, to lines: inout TextLines) {
    let words = language.words
    lines.add()
    lines.add(language.familyWords.coverageHeading)
    for sentence in coverage.sentences { lines.add(sentence, indent: 2) }
    let grid = coverage.rows.map { row in [row.item, row.institution] + row.cells.map(\.word) }
    lines.add(table: [[words.item, words.institution] + coverage.subjects] + grid)
    if coverage.hasRemedies {
      lines.add(words.remediesHeading)
      lines.add(
        table: [[words.person, words.state, words.missing, words.remedy, words.affected]]
          + coverage.remedies.map { [$0.person, $0.state, $0.missing, $0.remedy, $0.affected] })
    }
  }

  private func addObligors(to lines: inout TextLines) {
    lines.add()
    lines.add(language.familyWords.obligorsHeading)
    let rows = ObligorRow.rows(notice.obligors, language)
    if rows.isEmpty { lines.add(language.words.noObligors, indent: 2) }
    lines.add(table: rows.map { ["\($0.number)", $0.relation, $0.fee] })
  }

  private func add(_ sentences: [String], under heading: String, to lines: inout TextLines) {
    lines.add()
    lines.add(heading)
    for (place, sentence) in sentences.enumerated() { lines.add("\(place + 1). \(sentence)", indent: 2) }
  }
}

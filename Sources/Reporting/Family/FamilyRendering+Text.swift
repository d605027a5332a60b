internal import EconomyModel

extension FamilyRendering {
  private var household: ReportRendering {
    ReportRendering(notice.household, envelope: envelope, language: language)
  }

  /// For a terminal, aligned by columns.
  package func text() -> String {
    let (words, household) = (language.familyWords, household)
    let sentences = FamilySentences(notice.household, language: language)
    var lines = TextLines()
    household.addHead(words.title, to: &lines)
    lines.add()
    lines.add(sentences.opening(to: household.names.applicant?.name ?? "—"))
    addReplaced(to: &lines)
    addMembers(to: &lines)
    household.addResults(
      TextHeadings(results: words.resultsHeading, totals: words.totalsHeading, details: words.detailsHeading),
      to: &lines)
    for (place, finding) in notice.household.findings.enumerated() where !finding.lines.isEmpty {
      household.add(finding, number: place + 1, to: &lines)
    }
    household.addCoverage(words.coverageHeading, to: &lines)
    addObligors(to: &lines)
    household.add(sentences.objection, under: words.objectionHeading, to: &lines)
    household.add(sentences.notes, under: words.notesHeading, to: &lines)
    household.addSignature(to: &lines)
    return lines.text
  }

  private func addReplaced(to lines: inout TextLines) {
    guard let replaced = ReplacedSection(notice, names: household.names) else { return }
    lines.add()
    lines.add(language.familyWords.replacedHeading)
    lines.add(replaced.sentence, indent: 2)
    lines.add(table: replaced.rows.map { [$0.item, $0.before, "→ " + $0.after] })
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

  private func addObligors(to lines: inout TextLines) {
    lines.add()
    lines.add(language.familyWords.obligorsHeading)
    let rows = ObligorRow.rows(notice.obligors, language)
    if rows.isEmpty { lines.add(language.words.noObligors, indent: 2) }
    lines.add(table: rows.map { ["\($0.number)", $0.relation, $0.fee] })
  }
}

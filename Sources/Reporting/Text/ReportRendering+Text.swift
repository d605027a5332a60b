internal import EconomyModel

extension ReportRendering {
  /// For a terminal, aligned by columns.
  package func text() -> String {
    let words = language.words
    var lines = TextLines()
    addHead(words.title + (head.isSupplement ? head.supplement : ""), to: &lines)
    addSupplement(to: &lines)
    addPeople(to: &lines)
    addResults(
      TextHeadings(results: words.findingsHeading, totals: words.totalsHeading, details: words.detailsHeading),
      to: &lines)
    for (place, finding) in report.findings.enumerated() { add(finding, number: place + 1, to: &lines) }
    addCoverage(words.coverageHeading, to: &lines)
    add(ReportNotes(report, language: language).sentences, under: words.notesHeading, to: &lines)
    addSignature(to: &lines)
    return lines.text
  }

  private func addSupplement(to lines: inout TextLines) {
    guard let supplement = SupplementSection(report, names: names) else { return }
    let words = language.words
    lines.add()
    lines.add(words.supplementHeading)
    for sentence in supplement.sentences { lines.add(sentence, indent: 2) }
    if supplement.hasItems {
      let titles = [words.item, words.formerVersion, words.thisVersion, words.change]
      lines.add(table: [titles] + supplement.items.map { [$0.item, $0.before, $0.after, $0.change] })
    }
    if supplement.hasCells {
      let titles = [words.person, words.institution, words.formerVersion, words.thisVersion, words.changedItems]
      lines.add(table: [titles] + supplement.cells.map { [$0.person, $0.institution, $0.before, $0.after, $0.items] })
    }
  }

  private func addPeople(to lines: inout TextLines) {
    let words = language.words
    let household = HouseholdSection(report, language: language)
    let titles = [
      words.number, words.name, words.document, words.relation, words.authorisation, words.registeredAddress,
    ]
    let rows = { (people: [HouseholdSection.PersonRow]) in
      [titles]
        + people.map { ["\($0.number)", $0.name, $0.document, $0.relation, $0.authorisation, $0.start, $0.address] }
    }
    lines.add()
    lines.add(words.householdHeading)
    lines.add(words.membersHeading)
    lines.add(table: rows(household.members))
    lines.add(words.obligorsHeading)
    if household.hasObligors {
      lines.add(table: rows(household.obligors))
    } else {
      lines.add(words.noObligors, indent: 2)
    }
    lines.add(words.creditHeading)
    lines.add(words.creditNotConnected, indent: 2)
  }
}

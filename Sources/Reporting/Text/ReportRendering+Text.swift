internal import EconomyModel

extension ReportRendering {
  /// For a terminal, aligned by columns.
  package func text() -> String {
    var lines = TextLines()
    addHead(to: &lines)
    addSupplement(to: &lines)
    addPeople(to: &lines)
    addSummary(to: &lines)
    for (place, finding) in report.findings.enumerated() { add(finding, number: place + 1, to: &lines) }
    addCoverage(to: &lines)
    lines.add()
    lines.add(language.words.notesHeading)
    for (place, note) in ReportNotes(report, language: language).sentences.enumerated() {
      lines.add("\(place + 1). \(note)", indent: 2)
    }
    let signature = SignatureBlock(report, envelope: envelope, language: language)
    lines.add()
    for line in signature.lines { lines.add(line, indent: 2) }
    lines.add("SHA-256 \(signature.digest)", indent: 2)
    lines.add(signature.print, indent: 2)
    return lines.text
  }

  private func addHead(to lines: inout TextLines) {
    let head = ReportHead(report, envelope: envelope, names: names)
    lines.add(head.centre)
    lines.add(language.words.title + (head.isSupplement ? head.supplement : ""))
    lines.add("[\(head.state)]")
    if head.isBlocked { lines.add("! " + language.words.blocked) }
    lines.add()
    lines.add(table: head.facts.map { [$0.label1, $0.value1, $0.label2, $0.value2] })
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

  private func addSummary(to lines: inout TextLines) {
    let words = language.words
    let summary = SummarySection(report, names: names)
    lines.add()
    lines.add(words.findingsHeading)
    lines.add(summary.sentence)
    let titles = ["", words.item, words.declared, words.verified, words.difference, words.conclusion, words.reasons]
    let rows = summary.rows.map {
      [$0.code, $0.item, $0.declared, $0.verified, $0.difference, $0.conclusion, $0.reasons]
    }
    lines.add(table: [titles] + rows, rightAligned: [2, 3, 4])
    lines.add(words.figureLegend, indent: 2)
    if summary.hasTotals {
      lines.add(words.totalsHeading)
      let titles = [
        words.category, words.period, words.declaredTotal, words.verifiedTotal, words.difference, words.remark,
      ]
      let rows = summary.totals.map {
        [$0.category, $0.period, $0.declared, $0.verified, $0.difference, $0.remark]
      }
      lines.add(table: [titles] + rows, rightAligned: [2, 3, 4])
    }
    lines.add(words.detailsHeading)
  }
}

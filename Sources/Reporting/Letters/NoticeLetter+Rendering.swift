package import Diagnostics

extension NoticeLetter {
  /// One self-contained page of A4: no script, nothing loaded from elsewhere.
  /// - Throws: `report.template`.
  package func html(_ language: ReportLanguage) throws(Reason) -> String {
    try PageTemplates(language).page("letter", LetterPage(self, language))
  }

  /// For a terminal, aligned by columns.
  package func text(_ language: ReportLanguage) -> String {
    let (page, w) = (LetterPage(self, language), language.letterWords)
    var lines = TextLines()
    lines.add(page.centre)
    lines.add(page.title)
    lines.add()
    lines.add(table: page.facts.map { [$0.label1, $0.value1, $0.label2, $0.value2] })
    lines.add()
    lines.add(wrapped: page.opening, indent: 0)
    Self.add(page.decision, under: w.decisionHeading, to: &lines)
    Self.add(page, w, to: &lines)
    Self.add(page.money, under: w.moneyHeading, to: &lines)
    Self.add(page.consequence, under: w.consequenceHeading, to: &lines)
    Self.add(page.objection, under: w.objectionHeading, to: &lines)
    Self.add(page.notes, under: w.notesHeading, to: &lines)
    lines.add()
    lines.add(page.seal, indent: 2)
    lines.add(page.date, indent: 2)
    return lines.text
  }

  private static func add(_ page: LetterPage, _ w: LetterWords, to lines: inout TextLines) {
    if page.hasLines {
      lines.add()
      lines.add(w.linesHeading)
      lines.add(
        table: [[w.item, w.promised, w.found, w.conclusion]]
          + page.lines.map { [$0.item, $0.promised, $0.found, $0.conclusion] }, rightAligned: [1, 2])
      lines.add(w.legend, indent: 2)
    }
    if page.hasPending {
      lines.add()
      lines.add(w.pendingHeading)
      lines.add(table: [[w.person, w.item, w.state]] + page.pending.map { [$0.person, $0.item, $0.state] })
    }
  }

  private static func add(_ rows: [LetterPage.Row], under heading: String, to lines: inout TextLines) {
    if rows.isEmpty { return }
    lines.add()
    lines.add(heading)
    lines.add(table: rows.map { [$0.label, $0.value] })
  }

  private static func add(_ sentences: [String], under heading: String, to lines: inout TextLines) {
    lines.add()
    lines.add(heading)
    for (place, sentence) in sentences.enumerated() { lines.add(wrapped: "\(place + 1). \(sentence)", indent: 2) }
  }
}

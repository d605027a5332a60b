package import Diagnostics

extension BatchSummary {
  /// For a terminal.
  package func text(_ language: ReportLanguage) -> String {
    let page = SummaryPage(self, language: language)
    var lines = TextLines()
    lines.add(page.title)
    lines.add(page.centre)
    for sentence in page.sentences { lines.add(sentence) }
    for alarm in page.alarms { lines.add("! " + alarm) }
    for section in page.sections {
      lines.add()
      lines.add(section.hasRows ? section.heading : section.heading + language.pick("：", ": ") + section.empty)
      if section.hasRows {
        let numbers = Set(section.titles.indices.filter { section.titles[$0].isNumber })
        lines.add(
          table: [section.titles.map(\.text)] + section.rows.map { $0.cells.map(\.text) }, rightAligned: numbers)
      }
    }
    if !page.audit.isEmpty {
      lines.add()
      lines.add(page.audit)
    }
    return lines.text
  }

  /// One self-contained page.
  /// - Throws: `report.template`.
  package func html(_ language: ReportLanguage) throws(Reason) -> String {
    try PageTemplates(language).page("summary", SummaryPage(self, language: language))
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }
}

internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 批次, newest first.
struct BatchesPage {
  private static let most = 52
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  func page() throws -> Page {
    let lines = try visit.centre.history(most: Self.most, visit.operation("batches")).lines
    let words = visit.words
    return Page(
      "batches", title: words["batches"], place: "batches",
      content: [
        "hasBatches": !lines.isEmpty, "batches": lines.map(row),
        "pager": Pager(page: 1, pages: 1, total: lines.count, words: words) { _ in "/batches" }.content,
      ])
  }

  private func row(_ line: BatchHistory.Line) -> [String: Any] {
    let isOpen = line.closedOn == nil
    return [
      "href": "/batches/\(line.week)", "week": line.week.description,
      "state": [
        "stateClass": isOpen ? "waiting" : "answered", "word": visit.words[isOpen ? "batchOpen" : "batchClosed"],
      ], "opened": line.openedOn.description, "closed": line.closedOn?.description ?? "—", "households": line.cases,
      "institutions": "\(line.answered)/\(line.institutions)",
      "share": line.cellsAnswered * 100 / max(1, line.cellsAsked), "answered": line.cellsAnswered,
      "asked": line.cellsAsked, "late": line.late, "prepared": line.prepared, "issued": line.issued,
    ]
  }
}

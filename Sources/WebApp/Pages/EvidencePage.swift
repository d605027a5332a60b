internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 依据: one item walked back to the rows it rests on.
struct EvidencePage {
  private let visit: Visit
  private let walked: WalkedItem
  private let purposeError: String?
  private let item: ItemCode
  private var words: Words { visit.words }

  /// - Parameter unmasks: a form asks for one row as its file has it; without a purpose it stays masked.
  init(_ visit: Visit, unmasks: Bool) throws {
    self.visit = visit
    item = ItemCode(visit.parameter("item"))
    let purpose = visit.form["purpose"]
    let isSaid = purpose.count(where: { !$0.isWhitespace }) >= 4 && purpose.count <= 200
    purposeError = unmasks && !isSaid ? visit.words["purposeError"] : nil
    let line = unmasks && isSaid ? Int(visit.form["line"]) : nil
    walked = try visit.centre.walk(
      to: item, visit.wanted(), unmasking: line, visit.operation(line == nil ? "case handling" : purpose))
  }

  func page() throws -> Page {
    let view = ReportView(walked.report.value, language: visit.language.report)
    guard let shown = view.items.first(where: { $0.code == item }) else { throw Refusal.notFound }
    var page = Page(
      "evidence", title: "\(visit.parameter("case")) \(shown.name)", place: "worklist", content: content(shown))
    if let purposeError {
      page.status = 422
      page.errors = [FieldError(field: "purpose", text: purposeError)]
    }
    return page
  }

  private func content(_ shown: ReportView.Item) -> [String: Any] {
    [
      "heading": "\(shown.name) \(item.rawValue)", "caseHref": visit.casePath + "#\(item.rawValue)",
      "caseNumber": walked.report.value.caseNumber.rawValue, "declared": shown.declared,
      "verified": shown.verified, "difference": shown.difference, "conclusion": shown.conclusion,
      "conclusionClass": shown.conclusionClass, "rule": shown.rule,
      "reasons": shown.reasons.isEmpty ? [] : [shown.reasons], "rebuttals": shown.rebuttals,
      "lines": zip(shown.lines, walked.lines).enumerated().map { place, pair in
        line(place, pair.0, row: pair.1.row)
      }, "unmasked": unmasked, "unmask": unmask(shown),
    ]
  }

  private func line(_ place: Int, _ shown: ReportView.Line, row: String?) -> [String: Any] {
    var line = EvidencePart.line(shown, row: row, words)
    line["id"] = "line-\(place + 1)"
    line["heading"] = words.language.pick("第 \(place + 1) 条", "Line \(place + 1)")
    line["hasSteps"] = false
    line["alternatives"] = shown.alternatives
    return line
  }

  private var unmasked: Any {
    guard let unmasked = walked.unmasked else { return false }
    let sentence = words.language.pick(
      "第 \(unmasked.line + 1) 条，目的：\(unmasked.purpose)。本次查看已记入审计记录。",
      "Line \(unmasked.line + 1), for: \(unmasked.purpose). This look is in the audit record.")
    return ["sentence": sentence, "row": unmasked.row]
  }

  /// False where no line has a row.
  private func unmask(_ shown: ReportView.Item) -> Any {
    let places = walked.lines.indices.filter { walked.lines[$0].row != nil }
    guard !places.isEmpty else { return false }
    return [
      "action": visit.request.path + visit.reportQuery,
      "lineOptions": places.map { place in
        [
          "value": place, "word": "\(place + 1) \(shown.lines[place].institution) \(shown.lines[place].person)",
          "isSelected": String(place) == visit.form["line"],
        ] as [String: Any]
      }, "purpose": ["value": visit.form["purpose"], "error": Shown.optional(purposeError)] as [String: Any],
    ]
  }
}

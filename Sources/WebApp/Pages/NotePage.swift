internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 处理说明: a second person accepts or refuses what somebody wrote down.
struct NotePage {
  private let visit: Visit
  private let note: CaseNote
  private let item: String?

  init(_ visit: Visit) throws {
    self.visit = visit
    let file = try visit.centre.caseFile(ReportWanted(caseText: visit.parameter("case")), visit.operation())
    guard let note = file.notes.first(where: { String($0.number) == visit.parameter("note") }) else {
      throw Refusal.notFound
    }
    self.note = note
    item = note.item.map { code in
      file.report.map { ReportView($0.value, language: visit.language.report).item(named: code) } ?? code.rawValue
    }
  }

  func page(error: String? = nil) -> Page {
    let words = visit.words
    var page = Page(
      "note", title: words["decideNote"], place: "worklist",
      content: [
        "caseNumber": note.caseNumber.rawValue, "caseHref": visit.casePath + "#explanations",
        "item": item ?? words["wholeReport"], "kind": words["kind-\(note.kind.rawValue)"],
        "text": note.text, "papers": note.papers.isEmpty ? "—" : note.papers,
        "attached": NotesPart.papers(of: note, visit),
        "recorded": "\(note.recordedBy) \(note.recordedAt)", "action": visit.request.path,
        "isOpen": note.review == nil, "hasRows": !note.evidence.isEmpty,
        "rows": note.evidence.map { $0.words(visit.language.report) },
        "reason": ["value": visit.form["reason"], "error": Shown.optional(error)] as [String: Any],
      ])
    if let error {
      page.status = 422
      page.errors = [FieldError(field: "reason", text: error)]
    }
    return page
  }

  func decide() throws -> Answer {
    let verdict = visit.form["verdict"]
    guard ["accept", "refuse"].contains(verdict) else { return .page(page(error: visit.words["chooseVerdict"])) }
    do {
      try visit.centre.review(
        note.number, accept: verdict == "accept", reason: visit.form["reason"], visit.operation())
    } catch let reason as Reason where reason.code == .noteEmpty {
      return .page(page(error: visit.words["sayWhy"]))
    }
    return .redirect(visit.casePath + "?done=1#explanations")
  }
}

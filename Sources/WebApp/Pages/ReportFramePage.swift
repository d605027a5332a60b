internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 报告: its state, its versions and what can be done with it; the report itself stands on its own page.
struct ReportFramePage {
  private let visit: Visit
  private let words: Words
  private let file: CaseFile
  private let report: CaseReport

  init(_ visit: Visit) throws {
    self.visit = visit
    words = visit.words
    file = try visit.centre.caseFile(visit.wanted(), visit.operation())
    guard let report = file.report else { throw Refusal.notFound }
    self.report = report
  }

  func page() -> Page {
    let value = report.value
    let view = ReportView(value, language: visit.language.report)
    let actions = CaseActions(file, visit)
    let standing = ReportStanding(isIssued: report.isIssued, isBlocked: value.blocksIssue)
    let notes = NotesPart(file, visit, [])
    return Page(
      "report", title: "\(value.caseNumber.rawValue) \(words["report"])", place: "worklist",
      content: [
        "caseHref": visit.casePath, "caseNumber": value.caseNumber.rawValue,
        "heading": words.language.pick("核对报告 第\(value.version)版", "Verification report, version \(value.version)"),
        "state": standing.mark(words), "isBlocked": value.blocksIssue, "facts": facts, "links": actions.ofReport,
        "posts": actions.posts, "actionHint": Shown.optional(actions.hint),
        "verifyCode": VerifyCode.of(digest: report.envelope.digest),
        "sentences": [view.sentence] + view.coverageSentences, "differing": DifferingPart.rows(view, visit),
        "hasVersions": true,
        "versions": VersionsPart.rows(file.versions, visit), "hasObjections": !notes.objections.isEmpty,
        "objections": notes.objections, "objection": notes.objectionForm,
      ])
  }

  private var facts: [[String: Any]] {
    let value = report.value
    let facts = [
      (words["batchWeek"], value.week.description), (words["verifiedOn"], value.verifiedOn.description),
      (words["prepared"], report.preparedWords), (words["issued"], report.issuedWords),
    ]
    return facts.map { ["label": $0.0, "value": $0.1] }
  }
}

extension CaseReport {
  /// Signed, and never edited again.
  var isIssued: Bool {
    switch envelope.state {
    case .prepared: false
    case .issued: true
    }
  }

  var preparedWords: String {
    switch envelope.state {
    case .prepared(let by): by
    case .issued(let preparedBy, _, _, _): preparedBy
    }
  }

  var issuedWords: String {
    switch envelope.state {
    case .prepared: "—"
    case .issued(_, let by, let at, _): "\(by) \(at)"
    }
  }
}

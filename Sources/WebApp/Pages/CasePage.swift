internal import Casework
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 个案.
struct CasePage {
  private let visit: Visit
  private let words: Words
  private let file: CaseFile
  private let view: ReportView?
  private let errors: [FieldError]

  /// - Parameter errors: of a note that was not taken; what was written stays in its form.
  init(_ visit: Visit, errors: [FieldError] = []) throws {
    self.visit = visit
    self.errors = errors
    words = visit.words
    file = try visit.centre.caseFile(visit.wanted(), visit.operation())
    view = file.report.map { ReportView($0.value, language: visit.language.report) }
  }

  func page() -> Page {
    var page = Page("case", title: file.request.caseNumber.rawValue, place: "worklist", content: content)
    page.errors = errors
    if !errors.isEmpty { page.status = 422 }
    if visit.query("done") == "1" { page.notice = Notice(text: words["done"], noticeClass: "good") }
    return page
  }

  private var content: [String: Any] {
    let notes = NotesPart(file, visit, errors)
    let actions = CaseActions(file, visit)
    return [
      "heading": "\(file.request.caseNumber.rawValue) \(view?.heading ?? applicant)",
      "state": state, "version": Shown.optional(version), "isBlocked": file.report?.value.blocksIssue ?? false,
      "commitment": commitment ?? false,
      "facts": facts, "hasActions": actions.areAny, "links": actions.links, "posts": actions.ofCase,
      "actionHint": Shown.optional(actions.hint),
      "sentences": view.map { [$0.sentence] + $0.coverageSentences } ?? [words["noReportYet"]],
      "differing": DifferingPart.rows(view, visit),
      "hasItems": view?.items.isEmpty == false, "items": view?.items.map(item) ?? [],
      "coverage": CoveragePart(view, file, visit).content, "members": persons(true), "obligors": persons(false),
      "hasObligors": !file.request.obligors.isEmpty, "hasBalances": !file.balances.isEmpty,
      "balances": BalancePart.all(file, view, words),
      "hasExplanations": !notes.explanations.isEmpty, "explanations": notes.explanations, "explain": notes.form,
      "hasObjections": !notes.objections.isEmpty, "objections": notes.objections,
      "hasVersions": !file.versions.isEmpty, "versions": VersionsPart.rows(file.versions, visit),
    ]
  }

  /// 承诺案件, with what keeps the household from being verified as it is now; nil where there is none.
  private var commitment: Any? {
    file.commitment.map { course in
      let warnings = CommitmentWarning.sentences(course, words)
      return [
        "href": visit.casePath + "/commitment", "mark": CommitmentMark.content(course.state, visit),
        "isWarned": !warnings.isEmpty, "warnings": warnings,
      ] as [String: Any]
    }
  }

  private var applicant: String { file.request.members.first?.person.name.raw ?? "" }

  private var version: String {
    guard let report = file.report else { return "" }
    let (week, version) = (report.value.week, report.value.version)
    return words.language.pick("\(week) 第\(version)版", "\(week) version \(version)")
  }

  private var state: [String: Any] {
    guard let report = file.report else { return ["stateClass": "unasked", "word": words["stateUnasked"]] }
    return ReportStanding(isIssued: report.isIssued, isBlocked: report.value.blocksIssue).mark(words)
  }

  private var facts: [[String: Any]] {
    let request = file.request
    var facts = [
      (words["scheme"], request.scheme), (words["region"], request.region),
      (words["appliedOn"], request.appliedOn.description), (words["declaredAsOf"], request.asOf.description),
      (words["declarationVersion"], "\(file.declarationVersion)"),
    ]
    if let report = file.report {
      facts.append((words["verifiedOn"], report.value.verifiedOn.description))
      facts.append((words["verifyCode"], VerifyCode.of(digest: report.envelope.digest)))
    }
    return facts.map { ["label": $0.0, "value": $0.1] }
  }

  private func item(_ item: ReportView.Item) -> [String: Any] {
    [
      "code": item.code.rawValue, "item": item.name, "declared": item.declared, "verified": item.verified,
      "difference": item.difference, "conclusion": item.conclusion, "conclusionClass": item.conclusionClass,
      "hasLines": !item.lines.isEmpty, "basis": basis(item), "rule": item.rule,
      "rebuttals": item.rebuttals,
      "lines": item.lines.map { EvidencePart.line($0, row: $0.evidence.flatMap { file.rows[$0] }, words) },
      "evidenceHref": "\(visit.casePath)/items/\(item.code.rawValue)\(visit.reportQuery)",
    ]
  }

  private func basis(_ item: ReportView.Item) -> String {
    let count = item.lines.count
    let lines =
      count == 0 ? words["noRecord"] : words.language.pick("\(count) 条记录", count == 1 ? "1 record" : "\(count) records")
    return item.reasons.isEmpty ? lines : lines + words["clauseSeparator"] + item.reasons
  }

  private func persons(_ areMembers: Bool) -> [[String: Any]] {
    PersonsPart(file, visit).rows(areMembers)
  }
}

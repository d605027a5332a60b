internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 签发: what is about to be signed, once more, before it is.
struct IssuePage {
  private static let faults: Set<DiagnosticCode> = [
    .reportFourEyes, .reportBlocked, .reportAlreadyIssued, .reportSourceAlarmed, .reportChanged,
  ]

  private let visit: Visit
  private var words: Words { visit.words }

  init(_ visit: Visit) { self.visit = visit }

  func page(refusal: String? = nil, isUnconfirmed: Bool = false) throws -> Page {
    let file = try visit.centre.caseFile(ReportWanted(caseText: visit.parameter("case")), visit.operation())
    guard let report = file.report else { throw Refusal.notFound }
    let view = ReportView(report.value, language: visit.language.report)
    let hint = CaseActions(file, visit).hint
    let stands = refusal ?? (report.isIssued ? words["alreadyIssued"] : hint.isEmpty ? nil : hint)
    let form: [String: Any] = [
      "action": visit.casePath + "/issue", "digest": report.envelope.digest,
      "confirmError": isUnconfirmed ? words["confirmIssue"] as Any : false,
    ]
    var page = Page(
      "issue", title: words["issueReport"], place: "worklist",
      content: [
        "reportHref": visit.casePath + "/report", "heading": heading(report), "facts": facts(report),
        "sentences": [view.sentence] + view.coverageSentences, "differing": DifferingPart.rows(view, visit),
        "concerns": concerns(file), "refusal": Shown.optional(stands),
        "issue": stands == nil ? form as Any : false,
      ])
    if isUnconfirmed {
      page.status = 422
      page.errors = [FieldError(field: "confirmed", text: words["confirmIssue"])]
    } else if refusal != nil {
      page.status = 409
    }
    return page
  }

  /// Only what was looked at is signed: an answer that came meanwhile asks for another look.
  func issue() throws -> Answer {
    guard visit.form["confirmed"] == "1" else { return .page(try page(isUnconfirmed: true)) }
    do {
      _ = try visit.centre.issue(
        visit.parameter("case"), week: nil, seen: visit.form["digest"], visit.operation())
    } catch let reason as Reason where Self.faults.contains(reason.code) {
      return .page(try page(refusal: words.language.pick(reason.code.chinese, reason.sentence)))
    }
    return .redirect(visit.casePath + "?done=1")
  }

  private func heading(_ report: CaseReport) -> String {
    let (number, version) = (report.value.caseNumber.rawValue, report.value.version)
    return words.language.pick("签发 \(number) 第\(version)版", "Issue \(number), version \(version)")
  }

  private func facts(_ report: CaseReport) -> [[String: Any]] {
    [
      (words["batchWeek"], report.value.week.description), (words["prepared"], report.preparedWords),
      (words["verifyCode"], VerifyCode.of(digest: report.envelope.digest)),
    ].map { ["label": $0.0, "value": $0.1] }
  }

  /// What nobody has decided yet.
  private func concerns(_ file: CaseFile) -> [[String: Any]] {
    let waiting = file.notes.count { $0.review == nil }
    if waiting == 0 { return [] }
    return [
      [
        "stateClass": "late", "word": words["noteWaiting"],
        "text": words.language.pick("\(waiting) 条说明、反证或异议尚未处理", "\(waiting) notes are not decided yet"),
        "href": visit.casePath + "#explanations",
      ]
    ]
  }
}

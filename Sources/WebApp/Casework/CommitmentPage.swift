internal import Casework
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 承诺案件: what it waits for, what can be done, and everything that was done.
struct CommitmentPage {
  private let visit: Visit
  private let file: CommitmentFile
  private let context: DeedContext
  private var words: Words { visit.words }
  private var course: CommittedCase { file.course }

  /// - Returns: the page; for a case that is helped on no commitment one that says so.
  static func page(_ visit: Visit) throws -> Page {
    guard let file = try visit.centre.commitment(of: visit.parameter("case"), visit.operation()) else {
      return try CommitmentAbsent(visit).page()
    }
    return CommitmentPage(visit: visit, file: file).page
  }

  private init(visit: Visit, file: CommitmentFile) {
    self.visit = visit
    self.file = file
    context = DeedContext(visit: visit, file: file)
  }

  private var page: Page {
    let actions = CommitmentActions(file, visit)
    let money = LedgerPart(course.ledger, words)
    let matters = MatterPart(file, visit)
    let timeline = TimelinePart(file, visit)
    var page = Page(
      "commitment", title: "\(course.number.rawValue) \(words["commitment"])", place: "followup",
      content: [
        "caseHref": visit.casePath, "caseNumber": course.number.rawValue, "heading": heading,
        "state": CommitmentMark.content(course.state, visit), "track": TrackNames.name(course.terms.track, visit),
        "warnings": warnings, "hasWarnings": !warnings.isEmpty, "facts": facts,
        "hasDeadlines": !file.deadlines.isEmpty, "deadlines": DeadlinePart.rows(file.deadlines, visit),
        "hasActions": actions.areAny, "links": actions.first, "hasMore": !actions.more.isEmpty, "more": actions.more,
        "letters": actions.letters, "hasLetters": !actions.letters.isEmpty, "actionHint": Shown.optional(actions.hint),
        "hasMatters": matters.areAny, "matters": matters.rows,
        "promisedText": words[course.opening.promised.isEmpty ? "promisedDeclared" : "promisedStated"],
        "hasPromised": !course.opening.promised.isEmpty, "promised": promised,
        "entry": timeline.entry, "hasMoney": money.areAny, "months": money.months, "totals": money.totals,
        "moneyNote": Shown.optional(money.note), "deeds": timeline.rows,
      ])
    if visit.query("done") == "1" { page.notice = Notice(text: words["done"], noticeClass: "good") }
    return page
  }

  private var heading: String {
    let name = file.members.first?.person.name.raw ?? ""
    return "\(course.number.rawValue) \(name)"
  }

  /// 授权失效、待重新核对: what keeps the household from being verified as it is now.
  private var warnings: [String] { CommitmentWarning.sentences(course, words) }

  private var facts: [[String: Any]] {
    var facts = [
      (words["committedOn"], course.committedOn.description),
      (words["enrolledOn"], course.enrolledOn?.description ?? "—"),
      (words["recheckClass"], pick(course.recheck.chinese, course.recheck.english)),
      (words["answersStanding"], answers),
      (words["creditGrade"], credit),
    ]
    if let level = course.terms.level {
      facts.append((words["level"], TrackNames.level(level, of: course.terms.track, visit)))
    }
    if let authority = course.authority {
      let wording = DecidingAuthority(rawValue: authority)?.wording
      facts.append((words["authorityNow"], wording.map { pick($0.chinese, $0.english) } ?? authority))
    }
    if let end = course.reportEnd { facts.append((words["reportGoodUntil"], end.description)) }
    return facts.map { ["label": $0.0, "value": $0.1] }
  }

  private var answers: String {
    guard let answers = course.answers else { return words["answersNone"] }
    return words.filled(
      course.answersAreCurrent ? "answersNow" : "answersOld",
      [
        "week": "\(answers.week) v\(answers.version)", "answered": "\(answers.answered)",
        "pending": "\(answers.pending)",
      ])
  }

  private var credit: String {
    guard let grade = course.credit.last?.grade else { return words["creditClear"] }
    return pick(grade.chinese, grade.english)
  }

  private var promised: [[String: Any]] {
    course.opening.promised.map { each in
      ["item": context.item(named: each.item), "figure": each.figure.words(visit.language.report)]
    }
  }

  private func pick(_ chinese: String, _ english: String) -> String { visit.language.pick(chinese, english) }
}

internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Reporting
internal import Storage

/// The newest report of a case, as a commitment looks at it.
struct NewestReport {
  let found: FoundReport
  let answers: AnswersReport

  var value: VerificationReport { found.composed.value }

  /// - Throws: `report.missing`.
  init(of caseNumber: CaseNumber, centre: Centre, in transaction: StoreTransaction) throws {
    found = try centre.foundReport(ReportWanted(caseText: caseNumber.rawValue), .everywhere, in: transaction)
    answers = AnswersReport(of: found.composed.value, digest: try CanonicalReport(found.composed.value).digest)
  }

  func settlement(of course: CommittedCase, monthly: MonthlyChange? = nil) -> Settlement {
    Settlement(
      of: value, digest: answers.digest, promised: course.opening.promised, rebutted: course.rebuttedItems,
      monthly: monthly)
  }

  /// Records it where the case does not rest on it yet: as answers that came, or, of a settled case, as a supplement
  /// that reopens it – when it says something else of the household than what was settled on.
  func keep(in writing: inout CaseWriting) throws {
    let course = try writing.standing()
    guard answers != course.answers, isNewer(than: course), try isOfThisHousehold(course, in: writing.transaction)
    else { return }
    let id = try DeedID("report-\(answers.week)-v\(answers.version)-\(answers.digest.prefix(12))")
    if course.state.isSettled {
      let changes = changes(since: course)
      guard !changes.isEmpty else { return }
      try writing.take(
        .reopened(Reopening(report: answers)), id: id, rationale: changes.joined(separator: "、"))
    } else if course.state != .ended {
      try writing.take(.answersCame(answers), id: id)
    }
  }

  /// A late answer about one family makes the reports of its whole batch anew. Where a proposal waits that rests on the
  /// same figures and the same missing answers, such a report is no reason to take it back.
  func repeatsProposal(of course: CommittedCase) -> Bool {
    guard let before = course.proposal?.draft.settlement,
      (before.report.week, before.report.version) == (answers.week, answers.version)
    else { return false }
    let now = settlement(of: course, monthly: before.monthly)
    return now.lines == before.lines && now.pending == before.pending
      && now.report.notAsked == before.report.notAsked
  }

  private func isNewer(than course: CommittedCase) -> Bool {
    guard let known = course.answers else { return true }
    let (new, old) = ((answers.week, answers.version), (known.week, known.version))
    return new > old || (new == old && course.answersAreCurrent)
  }

  /// A batch that was open when the household changed asked about another one, however late its answers come. A
  /// request is opened for the household as it stands, and a re-check for the batch of its day.
  private func isOfThisHousehold(_ course: CommittedCase, in transaction: StoreTransaction) throws -> Bool {
    guard let since = course.answersWantedSince, let batch = try transaction.batch(answers.week) else { return true }
    let isRecheck = course.followUp?.cause == .regularRecheck && course.followUp?.since == since
    return batch.openedOn > since || (batch.openedOn == since && (isRecheck || answers.week.isRequest))
  }

  /// Items of which it says something else than the settlement did, in order. An item that nobody has answered yet says
  /// nothing.
  private func changes(since course: CommittedCase) -> [String] {
    guard let settled = course.settlement?.draft.settlement else { return ["核对结果"] }
    if course.answersWantedSince != nil { return ["家庭情况变化后重新核对"] }
    let before = Dictionary(
      settled.lines.filter(\.isRollUp).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    return settlement(of: course).lines.filter { $0.isRollUp && $0.differs(from: before[$0.item]) }
      .map { "\($0.item.rawValue) \($0.standing.chinese)" }
  }
}

extension SettlementLine {
  fileprivate func differs(from other: SettlementLine?) -> Bool {
    guard let other else { return standing != .notVerifiable && standing != .agrees && standing != .shownOnly }
    if found == .notStated, standing != .blocked { return false }
    return other.found != found || (other.standing != standing && standing != .notVerifiable)
  }
}

internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 结算: what the household promised beside what was found, cell by cell; one person proposes, another decides.
struct SettlePage {
  private let visit: Visit
  private let file: CommitmentFile
  /// Nil while there is no report to settle on.
  private let look: CommitmentSettlement?
  private var words: Words { visit.words }
  private var course: CommittedCase { file.course }
  private var number: String { course.number.rawValue }

  init(_ visit: Visit) throws {
    self.visit = visit
    guard let file = try visit.centre.commitment(of: visit.parameter("case"), visit.operation()) else {
      throw Refusal.notFound
    }
    self.file = file
    do {
      look = try visit.centre.settlement(of: visit.parameter("case"), visit.operation())
    } catch let reason as Reason where reason.code == .reportMissing {
      look = nil
    }
  }

  func page(faults: [String: String] = [:], refusal: String? = nil, papers: HandedPapers? = nil) -> Page {
    let parts = look.map { SettlementPart($0, visit) }
    let proposing = proposal(faults, papers ?? HandedPapers(visit))
    let deciding = decision(faults)
    var page = Page(
      "settle", title: words["settle"], place: "followup",
      content: [
        "caseHref": visit.casePath + "/commitment", "caseNumber": number, "heading": words["settle"],
        "hasReport": look != nil, "facts": parts?.facts ?? [], "advice": Shown.optional(parts?.advice),
        "questions": Shown.optional(parts?.questions),
        "rollUps": [
          ["caption": words["rollUpsCaption"], "lines": parts?.rollUps ?? [], "areRecords": false] as [String: Any]
        ],
        "records": [
          ["caption": words["recordsCaption"], "lines": parts?.records ?? [], "areRecords": true] as [String: Any]
        ],
        "pendingSummary": words.filled("pendingCount", ["number": "\(parts?.pending.count ?? 0)"]),
        "hasRecords": parts.map { !$0.records.isEmpty } ?? false, "pending": parts?.pending ?? [],
        "hasPending": parts.map { !$0.pending.isEmpty } ?? false, "refusal": Shown.optional(refusal),
        "hint": Shown.optional(hint), "propose": proposing ?? false, "decide": deciding ?? false,
        "proposal": standing ?? false,
      ])
    let order = ["outcome", "before", "after", "monthly-basis", "recheck", "verdict", "rationale", "attachments"]
    page.errors =
      (refusal.map { [FieldError(field: "refusal", text: $0)] } ?? [])
      + order.compactMap { key in faults[key].map { FieldError(field: key, text: $0) } }
    if !page.errors.isEmpty { page.status = refusal == nil ? 422 : 409 }
    return page
  }

  /// 拟办: on what was looked at and nothing else.
  func propose() throws -> Answer {
    var reading = DeedReading(visit.form, words)
    let outcome = reading.choice("outcome", among: outcomes.map(\.value)).flatMap(CaseOutcome.init(rawValue:))
    let monthly = monthly(&reading)
    let recheck: RecheckClass? = reading.choice("recheck", isRequired: false)
    let rationale = reading.text("rationale", isRequired: false) ?? ""
    let papers = HandedPapers(visit)
    if let fault = papers.fault { reading.fault("attachments", fault) }
    guard let outcome, reading.faults.isEmpty else { return .page(page(faults: reading.faults, papers: papers)) }
    do {
      _ = try visit.centre.propose(
        outcome, of: number, monthly: monthly, recheck: recheck, seen: visit.form["seen"], papers: papers.papers,
        rationale: rationale, visit.operation())
    } catch let reason as Reason where reason.code != .caseUnknown {
      return .page(refused(reason, papers))
    }
    return .redirect(visit.casePath + "/commitment?done=1")
  }

  /// The outcome that was proposed, or back to whoever proposed it.
  func decide() throws -> Answer {
    var reading = DeedReading(visit.form, words)
    let verdict = reading.choice("verdict", among: ["accept", "return"])
    let rationale = reading.text("rationale", isRequired: verdict == "return") ?? ""
    let outcome = CaseOutcome(rawValue: visit.form["outcome"])
    guard let verdict, let outcome, reading.faults.isEmpty else { return .page(page(faults: reading.faults)) }
    let event: CaseEvent =
      verdict == "accept" ? .settlementDecided(SettlementVerdict(outcome: outcome)) : .settlementReturned(NoDetail())
    do {
      _ = try visit.centre.take(DeedDraft(event, rationale: rationale), of: number, visit.operation())
    } catch let reason as Reason where reason.code != .caseUnknown {
      return .page(refused(reason, nil))
    }
    return .redirect(visit.casePath + "/commitment?done=1")
  }

  private func refused(_ reason: Reason, _ papers: HandedPapers?) -> Page {
    let text = GuardText(words: words)
    let (field, sentence) = (text.field(reason), text.sentence(reason))
    return field.isEmpty
      ? page(refusal: sentence, papers: papers) : page(faults: [field: sentence], papers: papers)
  }

  private func monthly(_ reading: inout DeedReading) -> MonthlyChange? {
    let isStated = !["before", "after", "monthly-basis"].allSatisfy { reading.form[$0].isEmpty }
    guard isStated else { return nil }
    let (before, after) = (reading.amount("before"), reading.amount("after"))
    guard let basis = reading.text("monthly-basis"), let before, let after else { return nil }
    return MonthlyChange(before: before, after: after, basis: basis)
  }

  private var outcomes: [(value: String, word: String)] {
    CaseOutcome.allCases.filter(course.terms.outcomes.contains).map { ($0.rawValue, pick($0.chinese, $0.english)) }
  }

  /// Nil where nobody of this role proposes, or the case is not where one may.
  private func proposal(_ faults: [String: String], _ papers: HandedPapers) -> Any? {
    guard visit.may(.recordNotes), course.state == .followUpDue, course.proposal == nil, let look else { return nil }
    let questions = [
      DeedQuestion("outcome", .choice(outcomes)),
      DeedQuestion("recheck", .choice(rechecks), hint: "deedHint-recheck", isOptional: true),
      DeedQuestion("before", .amount, isOptional: true), DeedQuestion("after", .amount, isOptional: true),
      DeedQuestion("monthly-basis", .line, hint: "deedHint-basis", isOptional: true, isWide: true),
      DeedQuestion("rationale", .long, hint: "deedHint-settle", isOptional: true),
    ]
    return [
      "action": visit.casePath + "/commitment/settle", "seen": look.settlement.report.digest,
      "fields": questions.map { $0.field(visit, fault: faults[$0.key]).content },
      "papersField": papers.content(
        visit, isRequired: false, hint: words["attachmentsHint"], fault: faults["attachments"]),
    ] as [String: Any]
  }

  /// Nil where nobody of this role decides, or nothing waits.
  private func decision(_ faults: [String: String]) -> Any? {
    guard visit.may(.decideNotes), let proposal = course.proposal, !isOwn else { return nil }
    let questions = [
      DeedQuestion(
        "verdict", .choice([("accept", words["settle-accept"]), ("return", words["settle-return"])])),
      DeedQuestion("rationale", .long, hint: "deedHint-return", isOptional: true),
    ]
    return [
      "action": visit.casePath + "/commitment/settle/decide", "outcome": proposal.draft.outcome.rawValue,
      "fields": questions.map { $0.field(visit, fault: faults[$0.key]).content },
    ] as [String: Any]
  }

  private var isOwn: Bool { course.proposal.map { visit.user?.isActor($0.step.by.name) ?? true } ?? false }

  private var rechecks: [(value: String, word: String)] {
    RecheckClass.allCases.map { ($0.rawValue, pick($0.chinese, $0.english)) }
  }

  /// What was proposed and waits for its second person.
  private var standing: Any? {
    guard let proposal = course.proposal else { return nil }
    let deed = file.deeds.first { $0.id == proposal.step.deed }
    return [
      "outcome": pick(proposal.draft.outcome.chinese, proposal.draft.outcome.english),
      "by": "\(proposal.step.by.name) \(proposal.step.on)",
      "rationale": deed.map { $0.rationale.isEmpty ? "—" : $0.rationale } ?? "—",
      "attached": deed.map { DeedPapers.rows($0, visit) } ?? [],
    ] as [String: Any]
  }

  /// Why there is no form here.
  private var hint: String? {
    if course.proposal != nil {
      if isOwn { return words["settleOwn"] }
      return visit.may(.decideNotes) ? nil : words["settleWaits"]
    }
    guard course.state == .followUpDue else {
      let state = pick(course.state.chinese, course.state.english)
      return words.filled("settleNotDue", ["state": state])
    }
    return visit.may(.recordNotes) ? nil : words["settleByCaseworker"]
  }

  private func pick(_ chinese: String, _ english: String) -> String { visit.language.pick(chinese, english) }
}

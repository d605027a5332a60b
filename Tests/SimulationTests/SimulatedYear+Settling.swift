import Casework
import EconomyModel
import Pipeline

/// 结算.
extension SimulatedYear {
  func actOnSettlement(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    switch step {
    case .confirmPending:
      guard family.state == .followUpDue, !family.hasAnswers else { return }
      try refuse("case.pending", place, day, step) { try propose(.confirmed, place, day, by: "clerk-1") }
    case .confirmBlocked:
      guard family.state == .followUpDue, family.hasAnswers else { return }
      try refuse("case.pending", place, day, step) { try propose(.confirmed, place, day, by: "clerk-1") }
    case .survey:
      guard family.state == .followUpDue, !family.proposedBy.isEmpty else { return }
      let found = SurveyFinding(item: ItemCode("BK01"), found: .money(Fen(120_000)), note: "现金")
      try take(
        .surveyRecorded(SurveyReport(investigator: "surveyor-1", visitedOn: day, findings: [found])), place, day,
        papers: ["入户调查表"])
      families[place].surveys += 1
      // One more source: what was proposed rested on less.
      families[place].proposedBy = ""
      try refuse("case.proposal", place, day, step) { try decide(place, day, by: "supervisor-1") }
      planNextDay(.propose, place, day)
    case .revokeEarly:
      guard family.state == .followUpDue, family.hasAnswers, !family.hasEstablishedDeceit else { return }
      try refuse("case.deceit", place, day, step) { try propose(.revoked, place, day, by: "clerk-1") }
    case .recordDeceit:
      guard family.state == .followUpDue, family.hasAnswers else { return }
      try take(
        .deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1")), place, day, by: "clerk-2",
        papers: ["询问笔录"], why: "承认隐瞒账户")
    case .decideDeceit:
      guard family.state == .followUpDue, family.hasAnswers else { return }
      try take(
        .deceitDecided(DeceitVerdict(established: true)), place, day, by: "supervisor-1", why: "证据充分")
      families[place].hasEstablishedDeceit = true
      planNextDay(.propose, place, day)
    case .propose:
      guard family.state == .followUpDue, family.hasAnswers, !family.isStale else { return }
      try check(place, day)
      try propose(family.planned, place, day, by: "clerk-1")
      planDecision(place, after: day)
    case .decideAlone:
      guard family.state == .followUpDue, family.proposedBy == "clerk-1" else { return }
      try refuse("case.second-person", place, day, step) { try decide(place, day, by: "clerk-1") }
    case .decide:
      guard family.state == .followUpDue, !family.proposedBy.isEmpty else { return }
      try decide(place, day, by: "supervisor-1")
      settle(place, on: day)
    case .serveSettlement:
      guard family.isSettled else { return }
      try take(.noticeServed(Notice(about: .settlement, servedOn: day, how: .inPerson)), place, day)
      planAfterService(place, on: day)
    default: break
    }
  }

  private func propose(_ outcome: PlannedState, _ place: Int, _ day: CivilDate, by actor: String) throws {
    let family = families[place]
    let monthly: MonthlyChange? =
      outcome == .adjusted
      ? MonthlyChange(before: Fen(family.monthlyFen), after: Fen(family.monthlyFen / 2), basis: "sample") : nil
    let wanted = CaseOutcome(rawValue: outcome.rawValue) ?? .confirmed
    _ = try office.centre.propose(
      wanted, of: family.number, monthly: monthly, rationale: "核对结果如此", office.operation(actor, day))
    families[place].proposedBy = actor
    count("deeds")
  }

  private func decide(_ place: Int, _ day: CivilDate, by actor: String) throws {
    let outcome = CaseOutcome(rawValue: families[place].planned.rawValue) ?? .confirmed
    try take(.settlementDecided(SettlementVerdict(outcome: outcome)), place, day, by: actor, why: "同意")
  }

  private func settle(_ place: Int, on day: CivilDate) {
    families[place].state = families[place].planned
    families[place].decidedOn = day
    families[place].proposedBy = ""
    families[place].settlements += 1
    families[place].hasEstablishedDeceit = false
    count("settled: \(families[place].planned.rawValue)")
    planAfterSettling(place, on: day)
    if families[place].state == .confirmed || families[place].state == .adjusted { families[place].isApproved = true }
  }

  /// What was planted is what a settlement finds.
  private func check(_ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    let look = try office.centre.settlement(of: family.number, office.operation("clerk-1", day))
    guard let line = look.settlement.lines.first(where: { $0.isRollUp && $0.item == ItemCode("BK01") }) else {
      return find([YearFinding(.figures, "\(family.number) \(day): deposits are not in its settlement")])
    }
    let promised = Figure.money(Fen(family.declaredYuan * 100))
    let found = Figure.money(Fen(family.foundYuan * 100))
    if line.promised != promised || line.found != found || !look.settlement.pending.isEmpty {
      find([
        YearFinding(
          .figures,
          "\(family.number) \(day): planted \(promised) against \(found), stated \(line.promised) against \(line.found)"
        )
      ])
    }
    let advice = family.hasRebutted ? .confirm : advice(family.foundYuan - family.declaredYuan)
    if look.settlement.advice != advice {
      find([YearFinding(.figures, "\(family.number) \(day): advice \(look.settlement.advice), planted \(advice)")])
    }
    count("settlements compared with what was planted")
  }

  /// 500 yuan more or less are nothing; no planted difference is near.
  private func advice(_ difference: Int64) -> SettlementAdvice {
    difference == 0 ? .confirm : difference > 0 ? .adjustDown : .adjustUp
  }
}

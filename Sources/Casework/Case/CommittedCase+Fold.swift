import Diagnostics
import EconomyModel

extension CommittedCase {
  /// - Parameter calendar: nil while replaying.
  mutating func apply(_ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    if let known = deeds[deed.id] {
      if known.isSame(as: deed) { return }
      throw Reason(
        .caseDeedID, found: "another deed of this case is named '\(deed.id)'", wayOut: "name this one differently")
    }
    try checkOrder(of: deed)
    try checkState(for: deed.event.kind)
    try take(deed, calendar)
    deeds[deed.id] = deed
    lastOn = deed.on
    lastAt = deed.at
  }

  /// One handler for each event; each checks every guard before it changes anything.
  private mutating func take(_ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    switch deed.event {
    case .opened: throw Reason(.caseState, found: "the case is open already")
    case .publicityBegun(let start): try begin(start, deed)
    case .publicityObjected(let objection): try object(objection, deed, calendar)
    case .publicityEnded: try endPublicity(deed, calendar)
    case .escalated(let escalation): try escalate(escalation, deed)
    case .provisionallyApproved(let approval): try approve(approval, deed)
    case .refused: try refuse(deed)
    case .paid(let payment): try pay(payment, deed)
    case .paymentCorrected(let correction): try correct(correction, deed)
    case .due(let due): try enter(due, deed)
    case .answersCame(let report): try answer(report, deed)
    case .followUpFallsDue(let fall): try fallDue(fall, deed, calendar)
    case .chased(let chase): try self.chase(chase)
    case .extended(let extension_): try extend(extension_, deed, calendar)
    case .settlementProposed(let draft): try propose(draft, deed)
    case .settlementReturned: try returnProposal(deed)
    case .settlementDecided(let verdict): try settle(verdict, deed)
    case .deceitRecorded(let record): try recordDeceit(record, deed)
    case .deceitDecided(let verdict): try decideDeceit(verdict, deed)
    case .noticeServed(let notice): try serve(notice, deed)
    case .objected(let objection): try object(objection, deed, calendar)
    case .objectionDecided(let verdict): try decide(verdict, deed)
    case .rebutted(let rebuttal): try rebut(rebuttal, deed)
    case .rebuttalDecided(let verdict): try decide(verdict, deed)
    case .householdChanged(let change): try self.change(change, deed)
    case .died(let death): try die(death, deed)
    case .authorisationRenewed(let renewed): try renew(renewed, deed)
    case .cardHolderChecked(let check): try checkCard(check, deed)
    case .surveyRecorded(let survey): try record(survey, deed)
    case .reopened(let reopening): try reopen(reopening, deed)
    case .suspended(let suspension): try suspend(suspension, deed)
    case .resumed: try resume(deed)
    case .withdrawn: try withdraw(deed)
    case .consequenceProposed(let draft): try propose(draft, deed)
    case .consequenceDecided(let verdict): try decide(verdict, deed, calendar)
    case .consequenceExported(let export): try self.export(export, deed, calendar)
    case .consequenceWithdrawn(let export): try takeBack(export, deed)
    case .repairApplied(let request): try apply(request, deed, calendar)
    case .repairDecided(let verdict): try decide(verdict, deed)
    case .overpaymentRepaid(let repayment): try ledger.take(repayment)
    case .repaymentReturned(let repayment): try ledger.giveBack(repayment)
    case .waiverProposed(let request): try propose(request, deed)
    case .waiverDecided(let verdict): try decide(verdict, deed)
    case .rationaleKept: try Self.checkRationale(deed, "a rationale that is kept")
    }
  }
}

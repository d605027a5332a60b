import Casework
import EconomyModel

/// An event of each kind that is as likely to be taken as one can make it without knowing the guards.
struct AnyEvent {
  let file: CommittedCase
  let day: CivilDate
  var number = 0
  var amount: Int64 = 100
  var isFavourable = true
  var outcome = CaseOutcome.confirmed

  func of(_ kind: CaseEventKind) throws -> CaseEvent {
    try beginning(kind) ?? following(kind) ?? hearing(kind) ?? household(kind) ?? consequence(kind) ?? money(kind)
      ?? .rationaleKept(NoDetail())
  }

  private func beginning(_ kind: CaseEventKind) throws -> CaseEvent? {
    switch kind {
    case .opened: .opened(Invented.opening(file.terms))
    case .publicityBegun: .publicityBegun(PublicityStart(place: "村"))
    case .publicityObjected:
      .publicityObjected(PublicityObjection(objector: "某村民", text: "有车", receivedOn: day))
    case .publicityEnded: .publicityEnded(NoDetail())
    case .escalated: .escalated(Escalation(authority: "district"))
    case .provisionallyApproved: .provisionallyApproved(ProvisionalApproval(enrolledOn: day))
    case .refused: .refused(NoDetail())
    default: nil
    }
  }

  private var nextReport: AnswersReport {
    let version = (file.answers?.version ?? 0) + 1
    let pending = isFavourable ? 0 : 1
    return AnswersReport(
      week: file.answers?.week ?? BatchWeek(containing: day), version: version, digest: Invented.digest(version),
      verifiedOn: day, answered: 20, pending: pending, notAsked: 0)
  }

  private func following(_ kind: CaseEventKind) throws -> CaseEvent? {
    switch kind {
    case .answersCame: .answersCame(nextReport)
    case .followUpFallsDue:
      .followUpFallsDue(FollowUpFall(cause: FollowUpCause.allCases[number % FollowUpCause.allCases.count]))
    case .chased: .chased(Chase(institution: "icbc"))
    case .extended:
      .extended(Extension(clock: number % 2 == 0 ? .followUp : .chain, until: day.adding(days: 10 + number % 60)))
    case .settlementProposed:
      .settlementProposed(
        SettlementDraft(
          settlement: Invented.settlement(file.answers ?? nextReport, isFavourable ? .favourable : .unfavourable),
          outcome: outcome))
    case .settlementReturned: .settlementReturned(NoDetail())
    case .settlementDecided:
      .settlementDecided(SettlementVerdict(outcome: file.proposal?.draft.outcome ?? outcome))
    case .deceitRecorded: .deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1"))
    case .deceitDecided: .deceitDecided(DeceitVerdict(established: !isFavourable))
    case .reopened: .reopened(Reopening(report: nextReport))
    case .suspended: .suspended(Suspension(missing: "授权书"))
    case .resumed: .resumed(NoDetail())
    case .withdrawn: .withdrawn(NoDetail())
    default: nil
    }
  }

  private func hearing(_ kind: CaseEventKind) throws -> CaseEvent? {
    let subject = NoticeSubject.allCases[number % NoticeSubject.allCases.count]
    let unknown = try DeedID("unknown")
    switch kind {
    case .noticeServed: return .noticeServed(Notice(about: subject, servedOn: day, how: .post))
    case .objected: return .objected(Objection(against: subject, person: "m1", text: "不服", receivedOn: day))
    case .objectionDecided:
      return .objectionDecided(
        ObjectionVerdict(objection: file.openObjections.keys.min() ?? unknown, upheld: isFavourable))
    case .rebutted:
      let rebuttal = RebuttalKind.allCases[number % RebuttalKind.allCases.count]
      return .rebutted(
        Rebuttal(
          item: ItemCode("VH01"), person: file.dead.min() ?? "m1", kind: rebuttal, provenance: "赔偿",
          text: "说明"))
    case .rebuttalDecided:
      return .rebuttalDecided(
        RebuttalVerdict(rebuttal: file.openRebuttals.keys.min() ?? unknown, accepted: isFavourable))
    default: return nil
    }
  }

  private func household(_ kind: CaseEventKind) throws -> CaseEvent? {
    switch kind {
    case .householdChanged:
      .householdChanged(
        HouseholdChange(
          kind: HouseholdChangeKind.allCases[number % HouseholdChangeKind.allCases.count], source: .found,
          happenedOn: day, persons: isFavourable ? ["n\(number)"] : file.members.min().map { [$0] } ?? []))
    case .died: .died(DeathReport(person: file.members.min() ?? "m1", diedOn: day))
    case .authorisationRenewed: .authorisationRenewed(RenewedAuthorisation(number: "SQ", signedOn: day))
    case .cardHolderChecked: .cardHolderChecked(CardHolderCheck(payee: "张**", holder: file.members.min()))
    case .surveyRecorded:
      .surveyRecorded(
        SurveyReport(
          investigator: "第三方", visitedOn: day,
          findings: [SurveyFinding(item: ItemCode("VH01"), found: .count(0), note: "")]))
    default: nil
    }
  }

  private func consequence(_ kind: CaseEventKind) throws -> CaseEvent? {
    let id = try file.consequence?.proposed.deed ?? DeedID("unknown")
    switch kind {
    case .consequenceProposed: return .consequenceProposed(ConsequenceDraft(grade: .minor, measures: [.warn]))
    case .consequenceDecided:
      return .consequenceDecided(ConsequenceVerdict(consequence: id, approved: !isFavourable))
    case .consequenceExported:
      return .consequenceExported(ConsequenceExport(consequence: id, authority: "信用办", reference: "X"))
    case .consequenceWithdrawn:
      return .consequenceWithdrawn(ConsequenceExport(consequence: id, authority: "信用办", reference: "Y"))
    case .repairApplied: return .repairApplied(RepairRequest(consequence: id))
    case .repairDecided:
      return .repairDecided(
        RepairVerdict(repair: try file.consequence?.repair?.deed ?? DeedID("unknown"), granted: isFavourable))
    default: return nil
    }
  }

  private func money(_ kind: CaseEventKind) throws -> CaseEvent? {
    let month = CivilMonth(containing: day)
    switch kind {
    case .paid: return .paid(Payment(month: month, amount: Fen(amount), reference: "B\(number)"))
    case .paymentCorrected:
      let reference = file.ledger.payments.keys.min() ?? "none"
      return .paymentCorrected(PaymentCorrection(reference: reference, amount: Fen(amount)))
    case .due: return .due(DueAmount(month: month, amount: Fen(isFavourable ? amount : amount / 2), basis: "决定"))
    case .overpaymentRepaid: return .overpaymentRepaid(Repayment(amount: Fen(amount), reference: "R\(number)"))
    case .repaymentReturned: return .repaymentReturned(Repayment(amount: Fen(amount), reference: "Z\(number)"))
    case .waiverProposed: return .waiverProposed(WaiverRequest(amount: Fen(amount)))
    case .waiverDecided:
      return .waiverDecided(
        WaiverVerdict(waiver: try file.waivers.keys.min() ?? DeedID("unknown"), granted: isFavourable))
    default: return nil
    }
  }
}

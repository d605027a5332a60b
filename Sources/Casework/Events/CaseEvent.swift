/// What can happen to a case. Each carries what it says; who, when and on which papers stands in its ``CaseDeed``.
package enum CaseEvent: Hashable, Sendable {
  indirect case opened(Opening)
  case publicityBegun(PublicityStart)
  case publicityObjected(PublicityObjection)
  case publicityEnded(NoDetail)
  case escalated(Escalation)
  case provisionallyApproved(ProvisionalApproval)
  case refused(NoDetail)
  case paid(Payment)
  case paymentCorrected(PaymentCorrection)
  case due(DueAmount)
  case answersCame(AnswersReport)
  case followUpFallsDue(FollowUpFall)
  case chased(Chase)
  case extended(Extension)
  indirect case settlementProposed(SettlementDraft)
  case settlementReturned(NoDetail)
  case settlementDecided(SettlementVerdict)
  case deceitRecorded(DeceitRecord)
  case deceitDecided(DeceitVerdict)
  case noticeServed(Notice)
  case objected(Objection)
  case objectionDecided(ObjectionVerdict)
  case rebutted(Rebuttal)
  case rebuttalDecided(RebuttalVerdict)
  case householdChanged(HouseholdChange)
  case died(DeathReport)
  case authorisationRenewed(RenewedAuthorisation)
  case cardHolderChecked(CardHolderCheck)
  case surveyRecorded(SurveyReport)
  case reopened(Reopening)
  case suspended(Suspension)
  case resumed(NoDetail)
  case withdrawn(NoDetail)
  case consequenceProposed(ConsequenceDraft)
  case consequenceDecided(ConsequenceVerdict)
  case consequenceExported(ConsequenceExport)
  case consequenceWithdrawn(ConsequenceExport)
  case repairApplied(RepairRequest)
  case repairDecided(RepairVerdict)
  case overpaymentRepaid(Repayment)
  case repaymentReturned(Repayment)
  case waiverProposed(WaiverRequest)
  case waiverDecided(WaiverVerdict)
  case rationaleKept(NoDetail)

  package var kind: CaseEventKind {
    switch self {
    case .opened: .opened
    case .publicityBegun: .publicityBegun
    case .publicityObjected: .publicityObjected
    case .publicityEnded: .publicityEnded
    case .escalated: .escalated
    case .provisionallyApproved: .provisionallyApproved
    case .refused: .refused
    case .paid: .paid
    case .paymentCorrected: .paymentCorrected
    case .due: .due
    case .answersCame: .answersCame
    case .followUpFallsDue: .followUpFallsDue
    case .chased: .chased
    case .extended: .extended
    case .settlementProposed: .settlementProposed
    case .settlementReturned: .settlementReturned
    case .settlementDecided: .settlementDecided
    case .deceitRecorded: .deceitRecorded
    case .deceitDecided: .deceitDecided
    case .noticeServed: .noticeServed
    case .objected: .objected
    case .objectionDecided: .objectionDecided
    case .rebutted: .rebutted
    case .rebuttalDecided: .rebuttalDecided
    case .householdChanged: .householdChanged
    case .died: .died
    case .authorisationRenewed: .authorisationRenewed
    case .cardHolderChecked: .cardHolderChecked
    case .surveyRecorded: .surveyRecorded
    case .reopened: .reopened
    case .suspended: .suspended
    case .resumed: .resumed
    case .withdrawn: .withdrawn
    case .consequenceProposed: .consequenceProposed
    case .consequenceDecided: .consequenceDecided
    case .consequenceExported: .consequenceExported
    case .consequenceWithdrawn: .consequenceWithdrawn
    case .repairApplied: .repairApplied
    case .repairDecided: .repairDecided
    case .overpaymentRepaid: .overpaymentRepaid
    case .repaymentReturned: .repaymentReturned
    case .waiverProposed: .waiverProposed
    case .waiverDecided: .waiverDecided
    case .rationaleKept: .rationaleKept
    }
  }
}

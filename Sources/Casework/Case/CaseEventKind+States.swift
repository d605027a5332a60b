extension CaseEventKind {
  /// The states in which such an event may happen; anywhere else it is refused with `case.state`. Guards say more.
  package var states: Set<CommitmentState> {
    switch self {
    case .opened: []
    case .publicityBegun, .publicityObjected, .publicityEnded, .provisionallyApproved, .refused: [.committed]
    case .escalated, .chased, .extended: Self.open
    case .paid, .paymentCorrected, .due, .overpaymentRepaid, .repaymentReturned: Self.afterApproval
    case .waiverProposed, .waiverDecided, .consequenceWithdrawn: Self.afterApproval.subtracting([.suspended])
    case .answersCame, .surveyRecorded: Self.open.union([.suspended])
    case .followUpFallsDue: [.committed, .provisional, .confirmed, .adjusted]
    case .settlementProposed, .settlementReturned, .settlementDecided, .deceitRecorded, .deceitDecided: [.followUpDue]
    case .noticeServed: Self.afterApproval.subtracting([.suspended])
    case .objected: Self.afterApproval
    case .objectionDecided: Set(CommitmentState.allCases).subtracting([.suspended])
    case .rebutted: Set(CommitmentState.allCases)
    case .rebuttalDecided: Set(CommitmentState.allCases).subtracting([.suspended])
    case .householdChanged, .died, .authorisationRenewed: Set(CommitmentState.allCases).subtracting([.ended])
    case .cardHolderChecked: [.provisional, .followUpDue, .confirmed, .adjusted, .suspended]
    case .reopened: Self.settled
    case .suspended: Self.open.union(Self.settled)
    case .resumed: [.suspended]
    case .withdrawn: [.committed, .provisional, .followUpDue, .confirmed, .adjusted, .suspended]
    case .consequenceProposed, .consequenceDecided, .consequenceExported: [.revokedDeceit]
    case .repairApplied, .repairDecided: [.revokedDeceit]
    case .rationaleKept: Set(CommitmentState.allCases)
    }
  }

  private static let open: Set<CommitmentState> = [.committed, .provisional, .followUpDue]
  private static let settled: Set<CommitmentState> = [.confirmed, .adjusted, .stoppedNoFault, .revokedDeceit]
  private static let afterApproval = settled.union([.provisional, .followUpDue, .suspended, .ended])
}

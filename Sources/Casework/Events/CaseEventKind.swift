/// The name of an event, as its JSON carries it.
package enum CaseEventKind: String, Hashable, CaseIterable, Sendable, Codable, CodingKey {
  case opened
  case publicityBegun = "publicity-begun"
  case publicityObjected = "publicity-objected"
  case publicityEnded = "publicity-ended"
  case escalated
  case provisionallyApproved = "provisionally-approved"
  case refused
  case paid
  case paymentCorrected = "payment-corrected"
  case due
  case answersCame = "answers-came"
  case followUpFallsDue = "follow-up-falls-due"
  case chased
  case extended
  case settlementProposed = "settlement-proposed"
  case settlementReturned = "settlement-returned"
  case settlementDecided = "settlement-decided"
  case deceitRecorded = "deceit-recorded"
  case deceitDecided = "deceit-decided"
  case noticeServed = "notice-served"
  case objected
  case objectionDecided = "objection-decided"
  case rebutted
  case rebuttalDecided = "rebuttal-decided"
  case householdChanged = "household-changed"
  case died
  case authorisationRenewed = "authorisation-renewed"
  case cardHolderChecked = "card-holder-checked"
  case surveyRecorded = "survey-recorded"
  case reopened
  case suspended
  case resumed
  case withdrawn
  case consequenceProposed = "consequence-proposed"
  case consequenceDecided = "consequence-decided"
  case consequenceExported = "consequence-exported"
  case consequenceWithdrawn = "consequence-withdrawn"
  case repairApplied = "repair-applied"
  case repairDecided = "repair-decided"
  case overpaymentRepaid = "overpayment-repaid"
  case repaymentReturned = "repayment-returned"
  case waiverProposed = "waiver-proposed"
  case waiverDecided = "waiver-decided"
  case rationaleKept = "rationale-kept"
}

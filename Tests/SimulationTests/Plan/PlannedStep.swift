import EconomyModel

/// What somebody does in a case on a day.
enum PlannedStep {
  case beginPublicity, endPublicity, approve, refuse, withdraw
  case serveApproval, serveSettlement
  case pay, correct
  case chase, extend
  case propose, decide
  /// Whoever proposed it decides it: to be refused.
  case decideAlone
  /// A confirmation on answers that are not in: to be refused.
  case confirmPending
  /// Revoking where nobody has established deceit: to be refused.
  case revokeEarly
  case recordDeceit, decideDeceit
  case enterDue, repay, proposeWaiver, decideWaiver
  case object, objectTooLate, decideObjection
  case rebut, decideRebuttal
  case change, redeclare
  /// 提级办理.
  case escalate
  case objectToPublicity, decidePublicityObjection
  /// 入户调查, while a proposal waits.
  case survey
  /// Confirming where the register of deaths names a member: to be refused.
  case confirmBlocked
  case suspend, resume
  case proposeConsequence, serveConsequence, objectToConsequence, decideConsequenceObjection, decideConsequence
  /// To an authority of its own: only what goes on a credit record leaves with the platform's list.
  case exportConsequence
  /// A consequence on the last day of the family's time to object: to be refused.
  case decideConsequenceEarly
  /// What was handed over already is shown to rest on somebody else's account.
  case rebutHandedOver
  /// A day before its months have passed: to be refused.
  case repairEarly
  case repair, decideRepair
}

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
  case suspend, resume
}

/// One thing a role may be allowed to do.
package enum Permission: String, Hashable, CaseIterable, Sendable {
  /// See families of one's own regions.
  case viewCases = "view-cases"
  /// Ask for one family's verification.
  case requestVerification = "request-verification"
  /// Write down what a family explains, rebuts or objects to.
  case recordNotes = "record-notes"
  /// Accept or refuse what somebody else wrote down.
  case decideNotes = "decide-notes"
  /// 签发.
  case issueReports = "issue-reports"
  /// Decide on held rows and on answers that differ.
  case reviewAnswers = "review-answers"
  /// See how batches stand, in counts.
  case viewBatches = "view-batches"
  /// Look into odd answers and files without a batch.
  case settleFiles = "settle-files"
  case viewInstitutions = "view-institutions"
  case viewAudit = "view-audit"
  case manageUsers = "manage-users"
}

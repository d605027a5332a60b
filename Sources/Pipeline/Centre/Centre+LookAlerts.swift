internal import Diagnostics
package import EconomyModel
package import Storage

extension Centre {
  /// More looks at families on one day than a caseworker's work explains *(sample)*.
  package static let usualLooks = 200
  private static let longestReason = 500

  /// Counts looks at families as they happen, in the transaction that records them.
  /// - Returns: what is recorded when they have become too many.
  func watchLooks(
    _ entries: [AuditEntry], _ operation: Operation, in transaction: StoreTransaction
  ) throws -> [AuditEntry] {
    let looks = entries.count { $0.caseNumber != nil && $0.action.isLook }
    guard looks > 0 else { return [] }
    let counted = try transaction.countLooks(looks, by: operation.actor, on: operation.on)
    guard counted.looks > Self.usualLooks,
      try transaction.raiseAlert(operation.actor, on: counted.day, looks: counted.looks, at: operation.at)
    else { return [] }
    return [
      AuditEntry(.alert, detail: "\(operation.actor) \(counted.day)", resultCount: counted.looks)
    ]
  }

  /// Alerts that wait for an auditor, oldest first: who, when and how often, nothing of any family.
  package func openLookAlerts() throws -> [LookAlert] { try store.read { try $0.openAlerts() } }

  /// An auditor has looked into it.
  /// - Throws: `look-alert.not-open`, `look-alert.own`, `review.no-reason`, `note.too-long`.
  package func acknowledgeLooks(
    of actor: String, on day: CivilDate, reason: String, _ operation: Operation
  ) throws {
    try GivenReason.check(reason, for: "an acknowledgement", wayOut: "say what was found out")
    guard reason.count <= Self.longestReason else {
      throw Reason(
        .noteTooLong, found: "the reason has \(reason.count) characters",
        expected: "expected at most \(Self.longestReason)")
    }
    try audited(operation) { transaction, audit in
      guard let alert = try transaction.alert(about: actor, on: day), alert.acknowledgement == nil else {
        throw Reason(.lookAlertNotOpen, found: "no such alert waits for an auditor", wayOut: "look at the list again")
      }
      guard !operation.isActor(actor) else {
        throw Reason(
          .lookAlertOwn, found: "\(operation.actor) is whom the alert is about", expected: "expected a second person")
      }
      try transaction.acknowledge(
        alert, LookAlert.Acknowledgement(by: operation.actor, at: operation.at, reason: reason))
      audit.note(AuditEntry(.acknowledge, detail: "looks \(actor) \(day)", resultCount: alert.looks))
    }
  }
}

extension AuditAction {
  /// Whether somebody saw something of a family.
  fileprivate var isLook: Bool {
    switch self {
    case .view, .export, .explain, .print, .unmask, .openPaper: true
    case .accept, .openBatch, .writeList, .closeBatch, .ingest, .prepare, .issue, .summarise, .retire, .withdraw,
      .backup, .restore, .retain, .acknowledge, .decide, .moveDue, .signIn, .refuseSignIn, .signOut, .addUser,
      .changeUser, .note, .review, .search, .request, .borrow, .alert, .attach, .deed:
      false
    }
  }
}

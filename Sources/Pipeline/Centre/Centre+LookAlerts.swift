internal import Diagnostics
package import EconomyModel
package import Storage

extension Centre {
  /// More looks at families on one day than a caseworker's work explains *(sample)*.
  package static let usualLooks = 200
  private static let longestReason = 500

  /// Counts looks at families in the transaction that records them.
  /// - Returns: what is recorded when somebody's have become too many.
  func watchLooks(_ records: [AuditRecord], in transaction: StoreTransaction) throws -> [AuditRecord] {
    let looks = records.filter { !$0.caseNumber.isEmpty && AuditAction(rawValue: $0.action)?.isLook == true }
    return try looks.map(\.actor).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { actor in try alert(looks.filter { $0.actor == actor }, in: transaction) }
  }

  /// - Parameter looks: of one user.
  private func alert(_ looks: [AuditRecord], in transaction: StoreTransaction) throws -> AuditRecord? {
    guard let last = looks.last else { return nil }
    let at = try Timestamp(iso: last.at)
    let counted = try transaction.countLooks(looks.count, by: last.actor, on: at.date)
    guard counted.looks > Self.usualLooks,
      try transaction.raiseAlert(last.actor, on: counted.day, looks: counted.looks, at: at)
    else { return nil }
    return last.alert("\(last.actor) \(counted.day)", counted.looks)
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
      try audit.note(AuditEntry(.acknowledge, detail: "looks \(actor) \(day)", resultCount: alert.looks))
    }
  }
}

extension AuditAction {
  /// Whether somebody saw something of a family.
  var isLook: Bool {
    switch self {
    case .view, .export, .explain, .print, .unmask, .openPaper: true
    case .accept, .openBatch, .writeList, .closeBatch, .ingest, .prepare, .issue, .summarise, .retire, .withdraw,
      .backup, .restore, .retain, .acknowledge, .decide, .moveDue, .signIn, .refuseSignIn, .signOut, .addUser,
      .changeUser, .note, .review, .search, .request, .borrow, .alert, .attach, .deed:
      false
    }
  }
}

internal import Diagnostics
internal import EconomyModel
internal import Storage

/// A report with the row it stands in and the evidence it was made from.
struct FoundReport {
  let stored: StoredReport
  let composed: ReportComposer.Composed

  /// Who may sign it, and whether anybody may.
  func checkIssuable(by operation: Operation) throws(Reason) {
    switch stored.state {
    case .issued:
      throw Reason(
        .reportAlreadyIssued, found: "version \(stored.version) is issued", wayOut: "late data makes a new version")
    case .prepared: break
    }
    guard !operation.isActor(stored.preparedBy) else {
      throw Reason(
        .reportFourEyes, found: "\(operation.actor) prepared this report",
        expected: "expected a second person to issue it",
        wayOut: "let somebody else run 'hedui report issue CASE --as USER'")
    }
    guard !composed.value.blocksIssue else {
      throw Reason(
        .reportBlocked, found: "a finding blocks issue: \(blockers)",
        expected: "expected a rebuttal of its rows that a second person accepted",
        wayOut: "write down the rebuttal on the case's page and let a second person decide on it")
    }
  }

  private var blockers: String {
    composed.value.findings.filter(\.blocksIssue).map(\.item.rawValue).joined(separator: ", ")
  }

  func entry(_ action: AuditAction, detail: String) -> AuditEntry {
    AuditEntry(
      action, caseNumber: stored.caseNumber,
      authorisations: composed.value.authorisations.map(\.number).filter { !$0.isEmpty },
      documents: composed.gathered.declaration.request.persons.map(\.document.matchingKey), detail: detail,
      resultCount: composed.value.findings.count)
  }
}

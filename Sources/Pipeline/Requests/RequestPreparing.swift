internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Prepares the report of a request's one family, in one short transaction: no batch lock keeps two from doing it at a
/// time, and the newer state must stand.
struct RequestPreparing {
  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  /// - Returns: how many reports were made anew: none or one.
  func prepare() throws -> Int {
    guard batch.isCutOff else { return 0 }
    return try centre.audited(operation) { transaction, audit in try prepare(in: transaction, &audit) }
  }

  func prepare(in transaction: StoreTransaction, _ audit: inout AuditNotes) throws -> Int {
    let composer = try ReportComposer(batch: batch, in: transaction)
    var prepared = 0
    for caseNumber in try transaction.cases(in: batch.week) {
      guard let due = try due(caseNumber, composer, in: transaction) else { continue }
      guard try ReportWriting(in: transaction).write(due.report, due.summary) else { continue }
      prepared += 1
    }
    if prepared > 0 {
      audit.note(AuditEntry(.prepare, detail: batch.week.description, resultCount: prepared))
    }
    return prepared
  }

  /// - Returns: nil when what is on file says the same. A request may come to know more, or less, without a file of its
  ///   own: by what it borrows.
  private func due(
    _ caseNumber: CaseNumber, _ composer: ReportComposer, in transaction: StoreTransaction
  ) throws -> (report: StoredReport, summary: CaseSummary)? {
    let latest = try transaction.report(of: caseNumber, week: batch.week)
    var version = 1
    if let latest {
      switch latest.state {
      case .prepared: version = latest.version
      case .issued: version = latest.version + 1
      }
    }
    guard
      let made = try composer.report(caseNumber, version: version, verifiedOn: operation.on, in: transaction)
    else { return nil }
    let summary = CaseSummary(
      lines: made.value.findings.map(CaseSummary.Line.init), grid: made.gathered.evidence.cells.map(\.state))
    if let latest, try isSame(latest, made, summary, composer.state, in: transaction) { return nil }
    let report = StoredReport(
      caseNumber: caseNumber, week: batch.week, version: version, declarationVersion: made.value.declarationVersion,
      receiptsThrough: composer.state.receiptsThrough, decisionsThrough: composer.state.decisionsThrough,
      verifiedOn: operation.on, preparedBy: operation.actor, preparedAt: operation.at)
    return (report, summary)
  }

  private func isSame(
    _ latest: StoredReport, _ made: ReportComposer.Composed, _ summary: CaseSummary, _ state: EvidenceState,
    in transaction: StoreTransaction
  ) throws -> Bool {
    switch latest.state {
    case .issued: made.value.supplement?.isEmpty ?? false
    case .prepared:
      try EvidenceState(of: latest) == state
        && transaction.isStored(summary, of: latest.caseNumber, week: latest.week)
    }
  }
}

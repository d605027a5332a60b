internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Prepares one case's report anew inside a transaction, so that whoever decided something sees what came of it.
struct CasePreparing {
  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  /// An issued report stays; what differs from it becomes the next version.
  func prepare(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws {
    let composer = try ReportComposer(batch: batch, in: transaction)
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
    else { return }
    if let latest, latest.version < version, made.value.supplement?.isEmpty ?? false { return }
    let summary = CaseSummary(
      lines: made.value.findings.map(CaseSummary.Line.init), grid: made.gathered.evidence.cells.map(\.state))
    let report = StoredReport(
      caseNumber: caseNumber, week: batch.week, version: version, declarationVersion: made.value.declarationVersion,
      receiptsThrough: composer.state.receiptsThrough, decisionsThrough: composer.state.decisionsThrough,
      verifiedOn: operation.on, preparedBy: operation.actor, preparedAt: operation.at)
    _ = try ReportWriting(in: transaction).write(report, summary)
  }
}

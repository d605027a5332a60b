internal import EconomyModel
internal import Storage

/// Makes a case's report anew out of all that is known of it: an issued one stays, and what differs from it becomes the
/// next version.
struct CasePreparing {
  let batch: StoredBatch
  let operation: Operation
  let composer: ReportComposer

  /// - Parameter state: up to where evidence is looked at; what the batch knows now when nil.
  init(
    _ batch: StoredBatch, at state: EvidenceState? = nil, _ operation: Operation, in transaction: StoreTransaction
  ) throws {
    self.batch = batch
    self.operation = operation
    composer = try ReportComposer(batch: batch, at: state, in: transaction)
  }

  /// - Parameter latest: the report on file.
  /// - Returns: nil when the case is not in the batch, or when the issued report on file says the same.
  func due(
    _ caseNumber: CaseNumber, after latest: StoredReport?, in transaction: StoreTransaction
  ) throws -> DueReport? {
    let version = latest?.nextVersion ?? 1
    guard let made = try composer.report(caseNumber, version: version, verifiedOn: operation.on, in: transaction)
    else { return nil }
    if let latest, latest.version < version, made.value.supplement?.isEmpty ?? false { return nil }
    return DueReport(
      stored: StoredReport(
        preparing: caseNumber, of: batch.week, version: version, declarationVersion: made.value.declarationVersion,
        at: composer.state, operation),
      summary: CaseSummary(of: made))
  }
}

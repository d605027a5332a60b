internal import EconomyModel
internal import Storage

/// A report that is to be written down as prepared, and what is kept of its value.
struct DueReport {
  let stored: StoredReport
  let summary: CaseSummary
}

extension StoredReport {
  /// One that whoever does the operation prepares.
  init(
    preparing caseNumber: CaseNumber, of week: BatchWeek, version: Int, declarationVersion: Int,
    at state: EvidenceState, _ operation: Operation
  ) {
    self.init(
      caseNumber: caseNumber, week: week, version: version, declarationVersion: declarationVersion,
      receiptsThrough: state.receiptsThrough, decisionsThrough: state.decisionsThrough, verifiedOn: operation.on,
      preparedBy: operation.actor, preparedAt: operation.at)
  }
}

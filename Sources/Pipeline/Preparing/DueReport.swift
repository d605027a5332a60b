internal import EconomyModel
internal import Storage

/// A report that is to be written down as prepared, and what is kept of its value.
struct DueReport {
  let stored: StoredReport
  let summary: CaseSummary
}

extension CaseSummary {
  init(of made: ReportComposer.Composed) {
    self.init(
      lines: made.value.findings.map(CaseSummary.Line.init), grid: made.gathered.evidence.cells.map(\.state))
  }
}

extension StoredReport {
  /// Of the report that is made anew: a prepared one is written over, an issued one stays.
  var nextVersion: Int {
    switch state {
    case .prepared: version
    case .issued: version + 1
    }
  }

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

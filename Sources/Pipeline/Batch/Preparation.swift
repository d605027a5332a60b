internal import Comparing
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Compares every case of a batch and writes down its prepared report; an issued one stays, and what differs from it
/// becomes the next version.
struct Preparation {
  /// What is compared against one snapshot.
  private static let casesPerSnapshot = 256
  /// Few enough that nobody who waits to write notices.
  private static let reportsPerTransaction = 32

  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  func prepareAll(progress: (BatchProgress) -> Void) throws -> Int {
    let cases = try centre.store.read { try $0.cases(in: batch.week) }
    var prepared = 0
    for first in stride(from: 0, to: cases.count, by: Self.casesPerSnapshot) {
      let chunk = cases[first..<min(first + Self.casesPerSnapshot, cases.count)]
      prepared += try prepare(Array(chunk))
      progress(BatchProgress(step: .comparing, done: Int64(first + chunk.count), total: Int64(cases.count)))
    }
    if prepared > 0 {
      try centre.audited(operation) { _, audit in
        audit.note(AuditEntry(.prepare, detail: batch.week.description, resultCount: prepared))
      }
    }
    return prepared
  }

  /// Compares outside the write lock, then writes in short transactions.
  private func prepare(_ cases: [CaseNumber]) throws -> Int {
    let due = try centre.store.read { transaction in
      let composer = try ReportComposer(batch: batch, in: transaction)
      return try cases.compactMap { try dueReport(of: $0, composer, in: transaction) }
    }
    var issuedMeanwhile: [CaseNumber] = []
    for first in stride(from: 0, to: due.count, by: Self.reportsPerTransaction) {
      issuedMeanwhile += try write(due[first..<min(first + Self.reportsPerTransaction, due.count)])
    }
    let prepared = due.count - issuedMeanwhile.count
    return issuedMeanwhile.isEmpty ? prepared : try prepared + prepare(issuedMeanwhile)
  }

  /// - Returns: the cases whose report somebody issued after it was looked at: their next version is still to be made.
  private func write(_ reports: ArraySlice<Due>) throws -> [CaseNumber] {
    try centre.store.write { transaction in
      var issuedMeanwhile: [CaseNumber] = []
      for report in reports {
        guard try transaction.prepare(report.stored) else {
          issuedMeanwhile.append(report.stored.caseNumber)
          continue
        }
        try transaction.store(report.findings, of: report.stored.caseNumber, week: batch.week)
        try transaction.store(grid: report.grid, of: report.stored.caseNumber, week: batch.week)
        try transaction.store(report.cells, of: report.stored.caseNumber, week: batch.week)
      }
      return issuedMeanwhile
    }
  }

  private struct Due {
    let stored: StoredReport
    let findings: [ItemFinding]
    let cells: [CellState: Int]
    let grid: [CellState]
  }

  /// - Returns: nil when the report on file already rests on the newest receipts, or says the same as an issued one.
  private func dueReport(
    of caseNumber: CaseNumber, _ composer: ReportComposer, in transaction: StoreTransaction
  ) throws -> Due? {
    let latest = try transaction.report(of: caseNumber, week: batch.week)
    if let latest, EvidenceState(of: latest) == composer.state { return nil }
    var version = 1
    if let latest {
      switch latest.state {
      case .prepared: version = latest.version
      case .issued: version = latest.version + 1
      }
    }
    guard let report = try composer.report(caseNumber, version: version, verifiedOn: operation.on, in: transaction)
    else { return nil }
    if let latest, latest.version < version, report.value.supplement?.isEmpty ?? false { return nil }
    return Due(
      stored: StoredReport(
        caseNumber: caseNumber, week: batch.week, version: version,
        declarationVersion: report.value.declarationVersion, receiptsThrough: composer.state.receiptsThrough,
        decisionsThrough: composer.state.decisionsThrough, verifiedOn: operation.on, preparedBy: operation.actor,
        preparedAt: operation.at),
      findings: report.value.findings,
      cells: Dictionary(report.value.coverage.map { ($0.state, 1) }, uniquingKeysWith: +),
      grid: report.gathered.evidence.cells.map(\.state))
  }
}

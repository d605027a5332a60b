internal import Comparing
internal import Diagnostics
internal import EconomyModel
internal import Storage
internal import Synchronization

/// Compares every case of a batch and writes down its prepared report; an issued one stays, and what differs from it
/// becomes the next version.
struct Preparation {
  /// What is compared against one snapshot.
  private static let casesPerSnapshot = 1024
  /// Few enough that nobody who waits to write notices.
  private static let reportsPerTransaction = 256

  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  func prepareAll(progress: (BatchProgress) -> Void) throws -> Int {
    let (places, cases, state, plain) = try centre.store.read { transaction in
      let state = try EvidenceState(of: batch.week, in: transaction)
      return (
        try transaction.sheetPlaces(in: batch.week, every: Self.casesPerSnapshot),
        try transaction.caseCount(in: batch.week), state,
        try PlainPreparation(batch: batch, at: state, in: transaction)
      )
    }
    let prepared = Mutex(0)
    try Workers.run(places.count, workers: Workers.count(beside: centre.folder), tools: PackedFacts.init) { done in
      let told = min(done * Self.casesPerSnapshot, cases)
      progress(BatchProgress(step: .comparing, done: Int64(told), total: Int64(cases)))
    } _: { index, facts in
      let own = try prepare(after: places[index], at: state, plain, &facts)
      prepared.withLock { $0 += own }
    }
    let count = prepared.withLock { $0 }
    if count > 0 {
      try centre.record(AuditEntry(.prepare, detail: batch.week.description, resultCount: count), operation)
    }
    return count
  }

  /// Compares outside the write lock, then writes in short transactions.
  private func prepare(
    after place: StoreTransaction.SheetPlace, at state: EvidenceState, _ plain: PlainPreparation?,
    _ facts: inout PackedFacts
  ) throws -> Int {
    let due = try centre.store.read { transaction in
      var general: [CaseNumber] = []
      var cases: [PlainPreparation.Case] = []
      try transaction.forEachSheet(in: batch.week, after: place, most: Self.casesPerSnapshot) { row in
        if let latest = row.latest, state == EvidenceState(of: latest) { return }
        if let own = try plain?.plainCase(row) { cases.append(own) } else { general.append(row.place.caseNumber) }
      }
      var due: [DueReport] = []
      try plain?.compare(cases, &facts, in: transaction) { own, summary in
        if let summary { due.append(self.due(own, summary, at: state)) } else { general.append(own.caseNumber) }
      }
      return try due + self.due(general, at: state, in: transaction)
    }
    return try write(due, at: state)
  }

  private func write(_ due: [DueReport], at state: EvidenceState) throws -> Int {
    var issuedMeanwhile: [CaseNumber] = []
    for first in stride(from: 0, to: due.count, by: Self.reportsPerTransaction) {
      issuedMeanwhile += try write(due[first..<min(first + Self.reportsPerTransaction, due.count)])
    }
    let prepared = due.count - issuedMeanwhile.count
    if issuedMeanwhile.isEmpty { return prepared }
    let again = try centre.store.read { try self.due(issuedMeanwhile, at: state, in: $0) }
    return try prepared + write(again, at: state)
  }

  /// - Returns: the cases whose report somebody issued after it was looked at: their next version is still to be made.
  private func write(_ reports: ArraySlice<DueReport>) throws -> [CaseNumber] {
    try centre.store.write { transaction in
      let writing = try ReportWriting(in: transaction)
      return try reports.filter { try !writing.write($0.stored, $0.summary) }.map(\.stored.caseNumber)
    }
  }

  private func due(_ own: PlainPreparation.Case, _ summary: PlainSummary, at state: EvidenceState) -> DueReport {
    DueReport(
      stored: StoredReport(
        preparing: own.caseNumber, of: batch.week, version: own.version, declarationVersion: own.declarationVersion,
        at: state, operation),
      summary: CaseSummary(
        lines: summary.findings.map { finding in
          CaseSummary.Line(
            item: finding.item, method: finding.method, conclusion: finding.conclusion, declared: finding.declared,
            verified: finding.verified, blocksIssue: finding.blocksIssue)
        }, grid: summary.grid))
  }

  /// - Returns: without those whose report on file already rests on the newest receipts, or says the same as an issued
  ///   one.
  private func due(
    _ cases: [CaseNumber], at state: EvidenceState, in transaction: StoreTransaction
  ) throws -> [DueReport] {
    guard !cases.isEmpty else { return [] }
    let preparing = try CasePreparing(batch, at: state, operation, in: transaction)
    return try cases.compactMap { caseNumber in
      let latest = try transaction.report(of: caseNumber, week: batch.week)
      if let latest, EvidenceState(of: latest) == state { return nil }
      return try preparing.due(caseNumber, after: latest, in: transaction)
    }
  }
}

extension EvidenceState {
  fileprivate init(of latest: StoreTransaction.SheetReport) {
    self.init(receiptsThrough: latest.receiptsThrough, decisionsThrough: latest.decisionsThrough)
  }
}

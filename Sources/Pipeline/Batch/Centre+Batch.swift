internal import Configuring
package import Diagnostics
package import EconomyModel
package import Reporting
package import Storage

extension Centre {
  /// Every step now possible: opens the week, writes its lists, ingests the inbox, compares, prepares, closes; requests
  /// whose answers came are prepared with it, and closed when they are done. Run again, it goes on.
  /// - Throws: `batch.already-running`, `clock.set-back`, and what stops a run as a whole; faults of single files are
  ///   troubles.
  package func runBatch(
    _ week: BatchWeek, paths: [String], _ operation: Operation, workers: Int? = nil,
    progress: (BatchProgress) -> Void
  ) throws -> BatchOutcome {
    try exclusively {
      let inbox = try Inbox(paths: paths, institutions: configuration.institutions)
      var pickup = CommitmentPickup(centre: self, operation: operation)
      try pickup.letFallDue()
      let batch = try BatchOpening(centre: self, operation: operation).open(week, everybody: false, progress: progress)
      let written = try batch.closedOn == nil ? listWriting(batch, operation).writeFirst() : ListsOutcome()
      let receiptBefore = try store.read { try $0.lastReceipt() }
      let ingested = try IngestRun(
        centre: self, operation: operation, week: week, workers: workers ?? Workers.count(beside: folder)
      )
      .ingest(inbox, progress: progress)
      try SourceJudging(centre: self).judgeAll()
      var prepared = 0
      for answered in Set(ingested.weeks + [week]).union(try borrowers(from: ingested.withdrawnFrom)).sorted() {
        prepared += try prepare(answered, operation, progress: progress)
        try pickup.giveReports(of: answered)
      }
      let composer = BatchSummaryComposer(centre: self, batch: batch)
      let (waiting, figures) = try Workers.both(
        workers: Workers.count(beside: folder), { try closeIfDone(week, operation) }, composer.figures)
      try RequestClosing(centre: self, operation: operation).closeAll()
      try store.checkpoint()
      return BatchOutcome(
        week: week, waiting: waiting, received: ingested.received, recognised: ingested.recognised, prepared: prepared,
        receiptBefore: receiptBefore, summary: try composer.summary(of: figures),
        packs: ingested.packs, followUps: pickup.outcome,
        troubles: written.faults + ingested.troubles + ingested.received.compactMap(\.trouble)
          + pickup.outcome.troubles)
    }
  }

  /// - Returns: the lists that keep the batch open.
  private func closeIfDone(_ week: BatchWeek, _ operation: Operation) throws -> [StoredList] {
    let batch = try batch(of: week)
    guard batch.closedOn == nil else { return [] }
    try DueRenewal(centre: self, operation: operation).renew()
    let closing = BatchClosing(centre: self, batch: batch, operation: operation)
    let waiting = try closing.waiting()
    if waiting.isEmpty { try closing.close() }
    return waiting
  }

  /// 截止: opens a batch and writes down who is due and what is asked.
  /// - Parameter everybody: a full re-check.
  /// - Throws: `batch.already-running`, `clock.set-back`.
  package func openBatch(
    _ week: BatchWeek, everybody: Bool, _ operation: Operation, progress: (BatchProgress) -> Void
  ) throws -> StoredBatch {
    try exclusively {
      try BatchOpening(centre: self, operation: operation).open(week, everybody: everybody, progress: progress)
    }
  }

  /// 回盘导入: takes in returned files, each into the batch it answers.
  /// - Parameters:
  ///   - said: the batch that a person says they answer, where they name no list.
  ///   - workers: how many files at a time; nil: one a processor, at most four.
  /// - Throws: `batch.already-running`, `inbox.missing`; faults of single files are troubles.
  package func ingest(
    _ paths: [String], said: BatchWeek?, _ operation: Operation, workers: Int? = nil,
    progress: (BatchProgress) -> Void
  ) throws -> (outcome: IngestOutcome, receiptBefore: Int64) {
    try exclusively {
      try checkClock(operation)
      let inbox = try Inbox(paths: paths, institutions: configuration.institutions)
      let receiptBefore = try store.read { try $0.lastReceipt() }
      let outcome = try IngestRun(
        centre: self, operation: operation, week: said, workers: workers ?? Workers.count(beside: folder)
      )
      .ingest(inbox, said: said, progress: progress)
      try SourceJudging(centre: self).judgeAll()
      try store.checkpoint()
      return (outcome, receiptBefore)
    }
  }

  /// 比对: compares every case of a batch and prepares its report.
  /// - Parameter week: the newest when nil.
  /// - Returns: how many reports were made anew.
  /// - Throws: `batch.already-running`, `batch.unknown`.
  package func compare(
    _ week: BatchWeek?, _ operation: Operation, progress: (BatchProgress) -> Void
  ) throws -> (week: BatchWeek, prepared: Int) {
    try exclusively {
      let batch = try batch(of: week)
      try SourceJudging(centre: self).judgeAll()
      let prepared = try prepare(batch.week, operation, progress: progress)
      var pickup = CommitmentPickup(centre: self, operation: operation)
      try pickup.giveReports(of: batch.week)
      try store.checkpoint()
      return (batch.week, prepared)
    }
  }

  package func hasBatches() throws -> Bool { try store.read { try $0.latestWeek() } != nil }

  /// Whether a step of some batch is under way, in whatever process.
  package var isBatchRunning: Bool { CentreLock.isHeld(folder.batchLock) }

  /// 关闭.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.already-running`, `batch.unknown`, `batch.waiting`, `batch.closed`.
  package func closeBatch(_ week: BatchWeek?, _ operation: Operation) throws -> BatchWeek {
    try exclusively {
      try checkClock(operation)
      try DueRenewal(centre: self, operation: operation).renew()
      let batch = try batch(of: week)
      try BatchClosing(centre: self, batch: batch, operation: operation).close()
      return batch.week
    }
  }

  private func prepare(
    _ week: BatchWeek, _ operation: Operation, progress: (BatchProgress) -> Void
  ) throws -> Int {
    let batch = try batch(of: week)
    if week.isRequest { return try RequestPreparing(centre: self, batch: batch, operation: operation).prepare() }
    let prepared = try Preparation(centre: self, batch: batch, operation: operation).prepareAll(progress: progress)
    try store.write { try freeRebutted(week: week, in: $0) }
    return prepared
  }

  /// The requests that rest on answers of these batches.
  private func borrowers(from weeks: [BatchWeek]) throws -> [BatchWeek] {
    try store.read { transaction in try weeks.flatMap { try transaction.requests(borrowingFrom: $0) } }
  }

  /// One step at a time on one centre; what a killed one left half done is swept away first.
  func exclusively<Value>(_ step: () throws -> Value) throws -> Value {
    let lock = try CentreLock(path: folder.batchLock)
    defer { withExtendedLifetime(lock) {} }
    if CentreLock.isHeld(folder.serveLock) { Workers.giveWay() }
    _ = try store.sweepUnfinished()
    try archive.sweep()
    return try step()
  }

  /// Every row that a run rejected, in the order of the files, a page in memory at a time.
  /// - Parameter receiptBefore: the newest receipt before the run.
  package func forEachReject(after receiptBefore: Int64, _ body: (Diagnostic) -> Void) throws {
    let codes = Dictionary(DiagnosticCode.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var cursor = StoredReject.Cursor(after: receiptBefore)
    while true {
      let page = try store.read { try $0.rejects(after: cursor, most: 1000) }
      guard let last = page.last else { return }
      cursor = last.cursor
      for reject in page {
        let code = codes[reject.code] ?? .storeFailed
        let reason = Reason(code, found: reject.found, expected: reject.expected, wayOut: reject.wayOut)
        body(Diagnostic(reason, at: Place(file: reject.fileName, line: reject.line, column: reject.column)))
      }
    }
  }

  /// Where a batch stands, as of its last comparison.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func status(of week: BatchWeek?, _ operation: Operation) throws -> BatchStatus {
    try BatchStatusComposer(centre: self, batch: try batch(of: week), today: operation.on).status()
  }

  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func summary(of week: BatchWeek?, _ operation: Operation) throws -> BatchSummary {
    let batch = try batch(of: week)
    try record(AuditEntry(.summarise, detail: batch.week.description), operation)
    let composer = BatchSummaryComposer(centre: self, batch: batch)
    return try composer.summary(of: composer.figures())
  }

  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  func batch(of week: BatchWeek?) throws -> StoredBatch {
    let batch: StoredBatch? = try store.read { transaction in
      guard let week = try week ?? transaction.latestWeek() else { return nil }
      return try transaction.batch(week)
    }
    guard let batch else {
      throw Reason(
        .batchUnknown, found: "there is no such batch", wayOut: "open one with 'hedui batch run --week YYYY-Www'")
    }
    return batch
  }
}

extension FileReceipt {
  /// A file refused whole, as a message; nil for an accepted one.
  package var trouble: Diagnostic? {
    switch verdict {
    case .accepted: nil
    case .refused(let reason, let line, let column):
      Diagnostic(reason, at: Place(file: fileName, line: line, column: column))
    }
  }
}

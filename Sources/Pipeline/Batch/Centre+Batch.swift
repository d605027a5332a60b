internal import Configuring
package import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// Every step now possible: opens the week, ingests the inbox, compares, prepares. Run again, it goes on.
  /// - Throws: `batch.already-running`, and what stops a run as a whole; faults of single files are troubles.
  package func runBatch(
    _ week: BatchWeek, paths: [String], _ operation: Operation, progress: (BatchProgress) -> Void
  ) throws -> BatchOutcome {
    let lock = try CentreLock(path: folder.batchLock)
    defer { withExtendedLifetime(lock) {} }
    let receiptBefore = try store.write { transaction in
      _ = try transaction.sweepUnfinished()
      return try transaction.lastReceipt()
    }
    try archive.sweep()
    let inbox = try Inbox(paths: paths, institutions: configuration.institutions)
    let batch = try BatchOpening(centre: self, operation: operation).open(week, progress: progress)
    let ingested = try IngestRun(centre: self, operation: operation).ingest(inbox, into: batch, progress: progress)
    let prepared = try Preparation(centre: self, batch: batch, operation: operation).prepareAll(progress: progress)
    try store.checkpoint()
    return BatchOutcome(
      week: week, received: ingested.received, recognised: ingested.recognised, prepared: prepared,
      receiptBefore: receiptBefore, summary: try BatchSummaryComposer(centre: self, batch: batch).summary(),
      troubles: ingested.troubles + ingested.received.compactMap(\.trouble))
  }

  /// Every row that a run rejected, in the order of the files, a page in memory at a time.
  package func forEachReject(of outcome: BatchOutcome, _ body: (Diagnostic) -> Void) throws {
    let codes = Dictionary(DiagnosticCode.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var cursor: Int64 = 0
    while true {
      let page = try store.read {
        try $0.rejects(afterReceipt: outcome.receiptBefore, afterReject: cursor, most: 1000)
      }
      guard let last = page.last else { return }
      cursor = last.cursor
      for reject in page {
        let code = codes[reject.code] ?? .storeFailed
        let reason = Reason(code, found: reject.found, expected: reject.expected, wayOut: reject.wayOut)
        body(Diagnostic(reason, at: Place(file: reject.fileName, line: reject.line, column: reject.column)))
      }
    }
  }

  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func summary(of week: BatchWeek?, _ operation: Operation) throws -> BatchSummary {
    let batch = try batch(of: week)
    try audited(operation) { _, audit in audit.note(AuditEntry(.summarise, detail: batch.week.description)) }
    return try BatchSummaryComposer(centre: self, batch: batch).summary()
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
  fileprivate var trouble: Diagnostic? {
    switch verdict {
    case .accepted: nil
    case .refused(let reason, let line, let column):
      Diagnostic(reason, at: Place(file: fileName, line: line, column: column))
    }
  }
}

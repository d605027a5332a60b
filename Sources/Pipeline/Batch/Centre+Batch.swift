internal import Configuring
internal import Diagnostics
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
    _ = try store.write { try $0.sweepUnfinished() }
    try archive.sweep()
    let inbox = try Inbox(paths: paths, institutions: configuration.institutions)
    let batch = try BatchOpening(centre: self, operation: operation).open(week)
    let ingested = try IngestRun(centre: self, operation: operation).ingest(inbox, into: batch, progress: progress)
    let prepared = try Preparation(centre: self, batch: batch, operation: operation).prepareAll(progress: progress)
    try store.checkpoint()
    return BatchOutcome(
      week: week, received: ingested.received, recognised: ingested.recognised, prepared: prepared,
      summary: try BatchSummaryComposer(centre: self, batch: batch).summary(),
      troubles: ingested.troubles + ingested.received.compactMap(\.trouble))
  }

  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func summary(of week: BatchWeek?, _ operation: Operation) throws -> BatchSummary {
    let batch: StoredBatch? = try store.read { transaction in
      guard let week = try week ?? transaction.latestWeek() else { return nil }
      return try transaction.batch(week)
    }
    guard let batch else {
      throw Reason(
        .batchUnknown, found: "there is no such batch", wayOut: "open one with 'hedui batch run --week YYYY-Www'")
    }
    try audited(operation) { _, audit in audit.note(AuditEntry(.summarise, detail: batch.week.description)) }
    return try BatchSummaryComposer(centre: self, batch: batch).summary()
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

package import Reporting
internal import Storage

extension Centre {
  /// The newest batches, newest first, as they stand.
  /// - Parameter most: how many.
  package func history(most: Int, _ operation: Operation) throws -> BatchHistory {
    let batches = try store.read { try $0.batches() }.suffix(most).reversed()
    return BatchHistory(
      lines: try batches.map { batch in
        let status = try BatchStatusComposer(centre: self, batch: batch, today: operation.on).status()
        let reports = try store.read { try $0.reportCounts(of: batch.week) }
        return BatchHistory.Line(
          status, openedOn: batch.openedOn, closedOn: batch.closedOn, prepared: reports.prepared,
          issued: reports.issued)
      })
  }
}

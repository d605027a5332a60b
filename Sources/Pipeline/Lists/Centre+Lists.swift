internal import Diagnostics
package import EconomyModel
package import Storage

extension Centre {
  /// Writes the lists of a batch that have not left yet.
  /// - Parameters:
  ///   - week: the newest batch when nil.
  ///   - again: lists that ask again, where answers were 身份不符 or 出错.
  /// - Returns: the lists written now, and the faults of those that cannot be written whole.
  /// - Throws: `batch.already-running`, `batch.unknown`, `batch.closed`, `batch.not-cut-off`.
  package func writeLists(_ week: BatchWeek?, again: Bool, _ operation: Operation) throws -> ListsOutcome {
    try exclusively {
      try checkClock(operation)
      try DueRenewal(centre: self, operation: operation).renew()
      let batch = try batch(of: week)
      guard batch.closedOn == nil else {
        throw Reason(
          .batchClosed, found: "batch \(batch.week) is closed", wayOut: "ask again in the next batch")
      }
      let writing = try listWriting(batch, operation)
      return again ? try writing.writeAgain() : try writing.writeFirst()
    }
  }

  func listWriting(_ batch: StoredBatch, _ operation: Operation) throws -> ListWriting {
    guard batch.isCutOff else {
      throw Reason(
        .batchNotCutOff, found: "the cut-off of batch \(batch.week) has not ended",
        wayOut: "run 'hedui batch open --week \(batch.week)' again: it goes on")
    }
    return ListWriting(centre: self, batch: batch, operation: operation, calendar: try folder.calendar())
  }

  /// The lists of a batch, by institution and round.
  package func lists(of week: BatchWeek) throws -> [StoredList] { try store.read { try $0.lists(of: week) } }
}

internal import Diagnostics
internal import EconomyModel
internal import Storage

/// 关闭: a batch closes when every list is answered or past due; what comes later is a late answer.
struct BatchClosing {
  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  /// The lists that still keep the batch open, by institution: somebody they ask about is neither answered nor past
  /// due. A due date that is provisional (暂定) lets nobody off.
  func waiting() throws -> [StoredList] {
    try centre.store.read { transaction in
      let cells = try transaction.cellCounts(of: batch)
      return try transaction.lists(of: batch.week).filter { list in
        cells[list.institution]?[.pending] != nil && (list.due.isProvisional || operation.on <= list.due.day)
      }
    }
  }

  /// - Throws: `batch.waiting`, `batch.closed`.
  func close() throws {
    guard batch.closedOn == nil else {
      throw Reason(.batchClosed, found: "batch \(batch.week) was closed before", wayOut: "nothing is left to do")
    }
    let waiting = try waiting()
    guard waiting.isEmpty else {
      let some = waiting.prefix(5).map { "\($0.institution.rawValue) (due \($0.due.words))" }.joined(separator: ", ")
      throw Reason(
        .batchWaiting,
        found: "\(waiting.count) lists are neither answered nor past due: \(some)\(waiting.count > 5 ? ", …" : "")",
        wayOut: "close it when they are; 'hedui batch status' shows who is late")
    }
    try centre.audited(operation) { transaction, audit in
      try transaction.close(batch.week, on: operation.on, by: operation.actor)
      try audit.note(AuditEntry(.closeBatch, detail: batch.week.description))
    }
  }
}

extension DueDate {
  /// `2026-12-02`, and `暂定` behind one that may move.
  package var words: String { day.description + (isProvisional ? " 暂定" : "") }
}

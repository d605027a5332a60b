internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Prepares the report of a request's one family, in one short transaction: no batch lock keeps two from doing it at a
/// time, and the newer state must stand.
struct RequestPreparing {
  let centre: Centre
  let batch: StoredBatch
  let operation: Operation

  /// - Returns: how many reports were made anew: none or one.
  func prepare() throws -> Int {
    guard batch.isCutOff else { return 0 }
    return try centre.audited(operation) { transaction, audit in try prepare(in: transaction, &audit) }
  }

  func prepare(in transaction: StoreTransaction, _ audit: inout AuditNotes) throws -> Int {
    let preparing = try CasePreparing(batch, operation, in: transaction)
    var prepared = 0
    for caseNumber in try transaction.cases(in: batch.week) {
      let latest = try transaction.report(of: caseNumber, week: batch.week)
      guard let due = try preparing.due(caseNumber, after: latest, in: transaction) else { continue }
      if let latest, try isSame(latest, due, in: transaction) { continue }
      guard try ReportWriting(in: transaction).write(due.stored, due.summary) else { continue }
      prepared += 1
    }
    if prepared > 0 {
      try audit.note(AuditEntry(.prepare, detail: batch.week.description, resultCount: prepared))
    }
    return prepared
  }

  /// A request may come to know more, or less, without a file of its own: by what it borrows.
  private func isSame(_ latest: StoredReport, _ due: DueReport, in transaction: StoreTransaction) throws -> Bool {
    try latest.version == due.stored.version && EvidenceState(of: latest) == EvidenceState(of: due.stored)
      && transaction.isStored(due.summary, of: latest.caseNumber, week: latest.week)
  }
}

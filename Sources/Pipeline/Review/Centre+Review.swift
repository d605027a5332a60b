internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  private static let heldRowsListed = 200

  /// What waits for a person in a batch, and may concern a family of the operation's regions. Files that no batch took
  /// and counts of rejected rows name no family.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func reviewQueue(of week: BatchWeek?, _ operation: Operation) throws -> ReviewQueue {
    let batch = try batch(of: week)
    try record(AuditEntry(.view, detail: "review \(batch.week.description)"), operation)
    return try store.read { transaction in
      let held = try heldRows(of: batch.week, operation.scope, in: transaction)
      return ReviewQueue(
        week: batch.week, disputes: try disputes(of: batch, operation.scope, in: transaction),
        unplaced: try transaction.unplacedFiles().filter { $0.fate == .held }.map { file in
          BatchStatus.Unplaced(fileName: file.fileName, isHeld: true, sentence: file.text)
        },
        heldRows: held.first, heldCount: held.count, rejects: try rejects(of: batch.week, in: transaction))
    }
  }

  private func heldRows(
    of week: BatchWeek, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> (first: [ReviewQueue.HeldRow], count: Int) {
    let shown = { (row: StoreTransaction.HeldRow, cases: [CaseNumber]) in
      ReviewQueue.HeldRow(
        institution: row.institution, item: row.item, file: row.fileName, line: row.line, cause: row.cause,
        cases: cases)
    }
    switch scope {
    case .everywhere:
      let rows = try transaction.heldRows(of: week, most: Self.heldRowsListed)
      return (rows.map { shown($0, $0.cases) }, try transaction.heldCount(of: week))
    case .within:
      let rows = try transaction.heldRows(of: week, most: .max).compactMap { row -> ReviewQueue.HeldRow? in
        let own = try row.cases.filter { try isVisible($0, scope, in: transaction) }
        return own.isEmpty ? nil : shown(row, own)
      }
      return (Array(rows.prefix(Self.heldRowsListed)), rows.count)
    }
  }

  /// Those that keep a case of the scope waiting, each with its cases of the scope.
  func disputes(
    of batch: StoredBatch, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> [ReviewQueue.Dispute] {
    let files = Dictionary(
      try transaction.answerFiles(in: batch.week).map { file in
        (file.sha256, ReviewQueue.File(name: file.name, sha256: file.sha256, feedbackAt: file.feedbackAt))
      }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      batch.terms.institutions.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let search = DisputeSearch(batch: batch, catalogue: try ItemCatalogue(adding: batch.terms.addedItems))
    return try search.disputes(in: transaction).compactMap { dispute, all in
      let cases = try all.filter { try isVisible($0, scope, in: transaction) }
      guard !cases.isEmpty else { return nil }
      guard let one = files[dispute.one], let other = files[dispute.other] else {
        throw Reason(.storeFailed, found: "a file in dispute has no receipt")
      }
      let question = dispute.source.question
      return ReviewQueue.Dispute(
        institution: question.institution, institutionName: names[question.institution] ?? "", item: question.item,
        adapter: dispute.source.adapter, one: one, other: other, cases: cases)
    }
  }

  private func rejects(of week: BatchWeek, in transaction: StoreTransaction) throws -> [ReviewQueue.Rejects] {
    let codes = Dictionary(DiagnosticCode.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return try transaction.rejectCounts(of: week).map { count in
      ReviewQueue.Rejects(
        institution: count.institution, code: count.code, meaning: codes[count.code]?.meaning ?? count.code,
        chinese: codes[count.code]?.chinese ?? count.code, rows: count.rows)
    }
  }
}

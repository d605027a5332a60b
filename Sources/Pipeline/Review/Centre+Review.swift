internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  private static let heldRowsListed = 200

  /// What waits for a person in a batch.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func reviewQueue(of week: BatchWeek?, _ operation: Operation) throws -> ReviewQueue {
    let batch = try batch(of: week)
    try audited(operation) { _, audit in
      audit.note(AuditEntry(.view, detail: "review \(batch.week.description)"))
    }
    return try store.read { transaction in
      ReviewQueue(
        week: batch.week, disputes: try disputes(of: batch, in: transaction),
        unplaced: try transaction.unplacedFiles().filter { $0.fate == .held }.map { file in
          BatchStatus.Unplaced(fileName: file.fileName, isHeld: true, sentence: file.text)
        },
        heldRows: try transaction.heldRows(of: batch.week, most: Self.heldRowsListed).map { row in
          ReviewQueue.HeldRow(
            institution: row.institution, item: row.item, file: row.fileName, line: row.line, cause: row.cause,
            cases: row.cases)
        }, heldCount: try transaction.heldCount(of: batch.week), rejects: try rejects(of: batch.week, in: transaction))
    }
  }

  func disputes(of batch: StoredBatch, in transaction: StoreTransaction) throws -> [ReviewQueue.Dispute] {
    let files = Dictionary(
      try transaction.answerFiles(in: batch.week).map { file in
        (file.sha256, ReviewQueue.File(name: file.name, sha256: file.sha256, feedbackAt: file.feedbackAt))
      }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      batch.terms.institutions.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let search = DisputeSearch(batch: batch, catalogue: try ItemCatalogue(adding: batch.terms.addedItems))
    return try search.disputes(in: transaction).map { dispute, cases in
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

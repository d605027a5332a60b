internal import Accepting
internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

extension Centre {
  private static let rowsPerTransaction = 64

  /// 发放清单导入: books what a paying office says it paid. One bad row never loses its neighbours; the same list again
  /// changes nothing; a reference that is booked with another amount is refused, for a person to correct.
  ///
  /// Each payment rests on its list, kept in the archive, by file and line.
  /// - Throws: `Diagnostics` for a file that is no list of payments.
  package func importPayments(_ paths: [String], _ operation: Operation) throws -> PaymentsOutcome {
    let reckoning = try reckoning()
    var outcome = PaymentsOutcome()
    for path in paths {
      let list = try PaymentList(DeclarationFile(path: path))
      let kept = try archive.receive(source: PlainFile(path: path))
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let paper = try EvidencePaper(sha256: kept.sha256, name: name, kind: "发放清单")
      var rows: [PaymentRow] = []
      try list.forEach { piece in
        switch piece {
        case .refused(let faults):
          outcome.refused += 1
          outcome.diagnostics += faults
        case .row(let row): rows.append(row)
        }
      }
      for first in stride(from: 0, to: rows.count, by: Self.rowsPerTransaction) {
        let chunk = rows[first..<min(first + Self.rowsPerTransaction, rows.count)]
        try audited(operation) { transaction, audit in
          let booking = PaymentBooking(
            centre: self, operation: operation, reckoning: reckoning, paper: paper, transaction: transaction)
          for row in chunk { try booking.book(row, &outcome, &audit) }
        }
      }
      if try !store.read({ try $0.isOnRecord(kept.sha256) }) { try archive.delete(sha256: kept.sha256) }
    }
    return outcome
  }
}

/// Books rows of one list inside one transaction.
private struct PaymentBooking {
  let centre: Centre
  let operation: Operation
  let reckoning: Reckoning
  let paper: EvidencePaper
  let transaction: StoreTransaction

  func book(_ row: PaymentRow, _ outcome: inout PaymentsOutcome, _ audit: inout AuditNotes) throws {
    do {
      let caseNumber = try centre.visibleCase(named: row.caseNumber, operation.scope, in: transaction)
      var writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
      let payment = Payment(month: row.month, amount: row.amount, reference: row.reference)
      if try writing.standing().ledger.payments[row.reference] == payment {
        outcome.unchanged += 1
        return
      }
      try writing.take(.paid(payment), evidence: [paper], rationale: "\(paper.name) 第\(row.place.line)行")
      try transaction.keepPaper(paper.sha256, of: caseNumber)
      try writing.entries.forEach { try audit.note($0) }
      outcome.booked += 1
      outcome.amount = try outcome.amount.adding(row.amount)
    } catch let reason as Reason {
      outcome.refused += 1
      outcome.diagnostics.append(Diagnostic(reason, at: row.place))
    }
  }
}

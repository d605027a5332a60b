internal import Configuring
internal import EconomyModel
internal import Storage

/// Opens a batch: writes down its terms and, person by person, what is asked and why the rest is not.
struct BatchOpening {
  let centre: Centre
  let operation: Operation

  /// Opens the week once; a case accepted since is taken in at every run. Nothing already asked is changed.
  func open(_ week: BatchWeek, progress: (BatchProgress) -> Void) throws -> StoredBatch {
    try centre.audited(operation) { transaction, audit in
      let batch = try transaction.batch(week) ?? newBatch(week, in: transaction)
      var cases = 0
      let all = try transaction.caseNumbers()
      for (place, caseNumber) in all.enumerated() {
        if place % 256 == 0 {
          progress(BatchProgress(step: .asking, done: Int64(place), total: Int64(all.count)))
        }
        guard try transaction.asked(of: caseNumber, week: week) == nil else { continue }
        try ask(caseNumber, batch, in: transaction)
        cases += 1
      }
      if cases > 0 { audit.note(AuditEntry(.openBatch, detail: week.description, resultCount: cases)) }
      return batch
    }
  }

  private func newBatch(_ week: BatchWeek, in transaction: StoreTransaction) throws -> StoredBatch {
    let batch = StoredBatch(
      week: week, openedOn: operation.on, openedBy: operation.actor,
      terms: BatchTerms(
        centre: centre.configuration.name, region: centre.configuration.region, institutions: centre.institutions,
        questions: centre.questions, policy: centre.policy, addedItems: centre.configuration.addedItems))
    try transaction.open(batch)
    return batch
  }

  private func ask(_ caseNumber: CaseNumber, _ batch: StoredBatch, in transaction: StoreTransaction) throws {
    guard let declaration = try transaction.declaration(of: caseNumber) else { return }
    let subjects = declaration.causes(
      try transaction.authorisations(of: caseNumber), batch.terms.questions, on: operation.on)
    try transaction.ask(subjects, caseNumber: caseNumber, version: declaration.version, week: batch.week)
  }
}

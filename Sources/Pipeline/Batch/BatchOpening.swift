internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// 截止: opens a batch, and writes down for every case that is due, person by person, what is asked and why the rest is
/// not. It is done in short transactions; killed in between, it goes on where it stood.
struct BatchOpening {
  private static let casesPerTransaction = 64

  let centre: Centre
  let operation: Operation

  /// - Parameter everybody: a full re-check: every case is due.
  /// - Throws: `clock.set-back`; `batch.unknown`, `batch.not-cut-off` for a request, which ``Centre/request(_:_:)``
  ///   opens.
  func open(_ week: BatchWeek, everybody: Bool, progress: (BatchProgress) -> Void) throws -> StoredBatch {
    try centre.checkClock(operation)
    let known = try centre.store.read { try $0.batch(week) }
    if week.isRequest { return try requested(known, week) }
    let batch = try known ?? opened(week)
    guard !batch.isCutOff else { return batch }
    let standings = try centre.store.read { try $0.caseStandings() }
    let roll = try DueRoll(
      batch: batch, today: operation.on, reverifyAfterDays: centre.configuration.reverifyAfterDays,
      everybody: everybody, wanted: centre.store.read { try $0.answersWanted() })
    try ask(standings, by: roll, in: week, progress: progress)
    // Counted before the lock is taken: a city's cases take longer than anybody should wait.
    let due = try centre.store.read { try $0.caseCount(in: week) }
    return try centre.audited(operation) { transaction, audit in
      try transaction.endCutOff(of: week)
      try audit.note(AuditEntry(.openBatch, detail: week.description, resultCount: due))
      return try transaction.batch(week) ?? batch
    }
  }

  /// Several chunks of cases at a time, each read against one snapshot and written in one transaction.
  private func ask(
    _ standings: [CaseStanding], by roll: DueRoll, in week: BatchWeek, progress: (BatchProgress) -> Void
  ) throws {
    let chunks = stride(from: 0, to: standings.count, by: Self.casesPerTransaction).map { first in
      standings[first..<min(first + Self.casesPerTransaction, standings.count)]
    }
    try Workers.run(chunks.count, workers: Workers.count(beside: centre.folder), tools: {}) { done in
      let told = min(done * Self.casesPerTransaction, standings.count)
      progress(BatchProgress(step: .asking, done: Int64(told), total: Int64(standings.count)))
    } _: { place, _ in
      let due = try centre.store.read { transaction in
        try chunks[place].compactMap { try roll.dueCase($0, in: transaction) }
      }
      try centre.store.write { transaction in
        for due in due {
          try transaction.ask(
            due.subjects, caseNumber: due.caseNumber, version: due.version, week: week, sheet: due.sheet)
        }
      }
    }
  }

  private func requested(_ known: StoredBatch?, _ week: BatchWeek) throws(Reason) -> StoredBatch {
    let way = "run 'hedui request --case CASE'"
    guard let known else {
      throw Reason(.batchUnknown, found: "there is no request \(week)", wayOut: "\(way): it opens the next one")
    }
    guard known.isCutOff else {
      throw Reason(.batchNotCutOff, found: "the lists of request \(week) have not left", wayOut: "\(way): it goes on")
    }
    return known
  }

  private func opened(_ week: BatchWeek) throws -> StoredBatch {
    let batch = StoredBatch(
      week: week, openedOn: operation.on, openedBy: operation.actor, terms: centre.terms)
    try centre.store.write { try $0.open(batch) }
    return batch
  }
}

extension Centre {
  /// What a batch that opens now runs on.
  var terms: BatchTerms {
    BatchTerms(
      centre: configuration.name, region: configuration.region, institutions: institutions, questions: questions,
      policy: policy, addedItems: configuration.addedItems, drift: drift)
  }
}

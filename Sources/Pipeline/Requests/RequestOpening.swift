internal import Comparing
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Opens a request, or finds the one that is gone on with. What it rests on is looked up outside the write lock; where
/// somebody else has meanwhile changed that, it is looked up anew. Its number is taken where it is written.
struct RequestOpening {
  let centre: Centre
  let operation: Operation

  /// - Throws: `clock.set-back`, `case.unknown`, `request.too-many`.
  func open(_ caseNumber: CaseNumber) throws -> (batch: StoredBatch, isNew: Bool) {
    try centre.checkClock(operation)
    while true {
      switch try centre.store.read({ try plan(caseNumber, in: $0) }) {
      case .goOn(let batch): return (batch, false)
      case .open(let plan):
        if let stopped = plan.stopped { try RequestClosing(centre: centre, operation: operation).giveUp(stopped) }
        if let batch = try write(plan) { return (batch, true) }
      }
    }
  }

  private enum Way {
    case goOn(StoredBatch)
    case open(Plan)
  }

  private struct Plan {
    let declaration: StoredDeclaration
    let authorisations: [Authorisation]
    let papers: Int
    /// The newest request about the case.
    let before: BatchWeek?
    /// The same, where it was stopped before its lists left and nothing goes on with it.
    let stopped: BatchWeek?
    let terms: BatchTerms
    let subjects: [AskedSubject]
    let borrowed: [BorrowedAnswer]
  }

  private func plan(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws -> Way {
    guard let declaration = try transaction.declaration(of: caseNumber) else {
      throw Reason(
        .caseUnknown, found: "no declaration of case \(caseNumber.rawValue) is on file",
        wayOut: "accept it: 'hedui request FILE…' with declaration and authorisations")
    }
    let authorisations = try transaction.authorisations(of: caseNumber)
    let papers = try transaction.papers(of: caseNumber)
    let latest = try transaction.latestRequest(about: caseNumber)
    if let latest, latest.declarationVersion == declaration.version, latest.papers == papers,
      let batch = try transaction.batch(latest.week),
      try goesOn(latest, batch, declaration, authorisations, in: transaction)
    {
      return .goOn(batch)
    }
    let terms = centre.terms
    let subjects = declaration.causes(authorisations, terms.questions, on: operation.on)
    let hand = FactsAtHand(centre: centre, questions: terms.questions, on: operation.on)
    return .open(
      Plan(
        declaration: declaration, authorisations: authorisations, papers: papers, before: latest?.week,
        stopped: latest.flatMap { $0.isCutOff || $0.closedOn != nil ? nil : $0.week }, terms: terms,
        subjects: subjects,
        borrowed: try hand.answers(to: Self.points(subjects, terms.questions), in: transaction)))
  }

  /// Unfinished, or made today; not so old that what it borrowed may not be borrowed any more; and nothing may be asked
  /// now that might not be then.
  private func goesOn(
    _ request: StoredRequest, _ batch: StoredBatch, _ declaration: StoredDeclaration,
    _ authorisations: [Authorisation], in transaction: StoreTransaction
  ) throws -> Bool {
    guard request.closedOn == nil || (request.isCutOff && request.openedOn == operation.on),
      operation.on.days(since: request.openedOn) <= centre.configuration.reuseAnswersWithinDays,
      let asked = try transaction.asked(of: request.caseNumber, week: request.week)
    else { return false }
    let now = declaration.causes(authorisations, batch.terms.questions, on: operation.on)
    return !zip(now, asked.subjects).contains { today, then in
      zip(today.causes, then.causes).contains { $0 == nil && $1 != nil }
    }
  }

  /// Every person and question that may be asked.
  private static func points(_ subjects: [AskedSubject], _ questions: [AskedQuestion]) -> Set<AskedPoint> {
    var points: Set<AskedPoint> = []
    for subject in subjects {
      for (question, cause) in zip(questions, subject.causes) where cause == nil {
        points.insert(AskedPoint(person: subject.person, question: question))
      }
    }
    return points
  }

  /// - Returns: nil when the case is not any more as it was looked up.
  private func write(_ plan: Plan) throws -> StoredBatch? {
    let caseNumber = plan.declaration.request.caseNumber
    return try centre.audited(operation) { transaction, audit in
      guard try transaction.declaration(of: caseNumber)?.version == plan.declaration.version,
        try transaction.papers(of: caseNumber) == plan.papers,
        try transaction.latestRequest(about: caseNumber)?.week == plan.before
      else { return nil }
      let week = try transaction.nextRequest(in: BatchWeek(containing: operation.on))
      try transaction.open(
        StoredBatch(week: week, openedOn: operation.on, openedBy: operation.actor, terms: plan.terms))
      try transaction.store(
        requestOf: caseNumber, version: plan.declaration.version, papers: plan.papers, week: week)
      try transaction.ask(plan.subjects, caseNumber: caseNumber, version: plan.declaration.version, week: week)
      try transaction.store(plan.borrowed, of: caseNumber, request: week)
      for entry in entries(of: plan, week) { try audit.note(entry) }
      return try transaction.batch(week)
    }
  }

  private func entries(of plan: Plan, _ week: BatchWeek) -> [AuditEntry] {
    let request = plan.declaration.request
    let authorisations = plan.authorisations.filter { $0.isLive(on: operation.on) }.map(\.number)
    let documents = request.persons.map(\.document.matchingKey)
    let opened = AuditEntry(
      .request, caseNumber: request.caseNumber, authorisations: authorisations, documents: documents,
      detail: week.description, resultCount: plan.subjects.reduce(0) { $0 + $1.causes.count { $0 == nil } })
    if plan.borrowed.isEmpty { return [opened] }
    return [
      opened,
      AuditEntry.borrowing(
        plan.borrowed, request.caseNumber, authorisations: authorisations, documents: documents, for: week),
    ]
  }
}

extension AuditEntry {
  static func borrowing(
    _ borrowed: [BorrowedAnswer], _ caseNumber: CaseNumber, authorisations: [String], documents: [String],
    for request: BatchWeek
  ) -> AuditEntry {
    let weeks = Set(borrowed.map(\.week)).sorted().map(\.description).joined(separator: " ")
    return AuditEntry(
      .borrow, caseNumber: caseNumber, authorisations: authorisations, documents: documents,
      detail: "\(request) from \(weeks)", resultCount: borrowed.count)
  }
}

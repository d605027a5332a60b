internal import Diagnostics
package import EconomyModel
internal import Storage

extension Centre {
  /// 单户核对: takes one family's declaration and authorisations in and asks about it, without waiting for the week.
  /// - Throws: what ``accept(_:_:)`` throws; `request.several-families`, `request.no-family`: nothing is accepted then;
  ///   and as ``request(case:_:)``.
  package func request(_ sources: [DeclarationSource], _ operation: Operation) throws -> RequestOutcome {
    let family = OneFamily()
    let accepted = try accept(sources, operation, only: family)
    guard let caseNumber = family.caseNumber else {
      throw Reason(.requestNoFamily, found: "the files name no family")
    }
    return try request(caseNumber, accepted, operation)
  }

  /// The same for a family on file. Facts at hand are taken over, what is missing is asked, and the report is prepared;
  /// an unfinished request of the same declaration and authorisations is gone on with. No batch lock is needed.
  /// - Parameter caseText: a case number or an authorisation's number.
  /// - Throws: `case.unknown`, `clock.set-back`, `request.too-many`; of the outbox `archive.unwritable` and
  ///   `archive.disk-full`.
  package func request(case caseText: String, _ operation: Operation) throws -> RequestOutcome {
    let caseNumber = try store.read { try visibleCase(named: caseText, operation.scope, in: $0) }
    return try request(caseNumber, AcceptOutcome(), operation)
  }

  private func request(
    _ caseNumber: CaseNumber, _ accepted: AcceptOutcome, _ operation: Operation
  ) throws -> RequestOutcome {
    while true {
      let (batch, isNew) = try RequestOpening(centre: self, operation: operation).open(caseNumber)
      let making = RequestMaking(centre: self, batch: batch, caseNumber: caseNumber, operation: operation)
      guard let made = try making.make() else { continue }
      var pickup = CommitmentPickup(centre: self, operation: operation)
      try pickup.giveReports(of: batch.week)
      return try store.read { transaction in
        try RequestOutcome(
          of: caseNumber, batch, isNew: isNew, accepted: accepted, written: made.written,
          faults: made.faults + pickup.outcome.troubles,
          in: transaction)
      }
    }
  }

  /// As it stands now.
  /// - Throws: `batch.unknown` for a batch that is no request.
  package func requestStanding(_ week: BatchWeek) throws -> RequestOutcome {
    let batch = try batch(of: week)
    return try store.read { transaction in
      guard let request = try transaction.request(week) else {
        throw Reason(.batchUnknown, found: "\(week) is no request", wayOut: "name one such as 2026-W47-Q0001")
      }
      return try RequestOutcome(
        of: request.caseNumber, batch, isNew: false, accepted: AcceptOutcome(), written: [], faults: [],
        in: transaction)
    }
  }
}

extension RequestOutcome {
  fileprivate init(
    of caseNumber: CaseNumber, _ batch: StoredBatch, isNew: Bool, accepted: AcceptOutcome, written: [StoredList],
    faults: [Diagnostic], in transaction: StoreTransaction
  ) throws {
    let composer = try EvidenceGathering(
      batch: batch, catalogue: ItemCatalogue(adding: batch.terms.addedItems),
      at: EvidenceState(of: batch.week, in: transaction), in: transaction)
    let gathered = try composer.gather(caseNumber, in: transaction)
    let cells = gathered?.evidence.cells ?? []
    let references = Dictionary(
      (gathered?.evidence.subjects ?? []).map { ($0.key, $0.reference) }, uniquingKeysWith: { first, _ in first })
    self.init(
      caseNumber: caseNumber, week: batch.week, isNew: isNew, accepted: accepted,
      cells: Dictionary(cells.map { ($0.state, 1) }, uniquingKeysWith: +), borrowed: gathered?.borrowed.count ?? 0,
      oldestAsOf: gathered?.evidence.facts.compactMap(\.asOf).min(),
      oldestFeedback: cells.filter(\.state.isAnswered).compactMap(\.feedbackAt).min(),
      lists: try transaction.lists(of: batch.week).filter { $0.number.round == 0 },
      writtenNow: Set(written.map(\.number.description)), notAsked: Self.notAsked(cells, references), faults: faults)
  }

  private static func notAsked(_ cells: [Cell], _ references: [PersonKey: String]) -> [NotAsked] {
    let open = cells.filter { $0.state == .notAsked }
    let people = open.map(\.person).reduce(into: [PersonKey]()) { if !$0.contains($1) { $0.append($1) } }
    return people.flatMap { person in
      NotAskedCause.allCases.compactMap { cause in
        let count = open.count { $0.person == person && $0.cause == cause }
        return count == 0 ? nil : NotAsked(subject: references[person] ?? "", cause: cause, cells: count)
      }
    }
  }
}

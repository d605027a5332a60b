internal import Comparing
internal import EconomyModel
internal import Storage

/// What is left to do for a request.
struct RequestWork {
  let isCutOff: Bool
  let declaration: StoredDeclaration
  let authorisations: [Authorisation]
  /// Settled meanwhile by other batches.
  let late: [BorrowedAnswer]
  /// Whom each institution without a list is to be asked about, and what, by place of the question.
  let missing: [InstitutionCode: [PersonKey: QuestionSet]]
  let roll: ListRoll

  /// - Returns: nil when the request was given up.
  init?(
    _ batch: StoredBatch, of caseNumber: CaseNumber, centre: Centre, on day: CivilDate, in transaction: StoreTransaction
  ) throws {
    guard let request = try transaction.request(batch.week), request.isCutOff || request.closedOn == nil,
      let gathered = try EvidenceGathering(
        batch: batch, catalogue: ItemCatalogue(adding: batch.terms.addedItems),
        at: EvidenceState(of: batch.week, in: transaction), in: transaction
      ).gather(caseNumber, in: transaction)
    else { return nil }
    isCutOff = request.isCutOff
    declaration = gathered.declaration
    authorisations = gathered.authorisations
    roll = try ListRoll(of: [caseNumber], batch: batch, on: day, in: transaction)
    let isClosed = request.closedOn != nil
    let pending = Set(isClosed ? [] : gathered.evidence.cells.filter { $0.state == .pending }.map(\.point))
    // What a new request borrows is looked up where it is opened.
    let hand = FactsAtHand(centre: centre, questions: batch.terms.questions, on: day)
    late = isCutOff ? try hand.answers(to: pending, for: batch.week, in: transaction) : []
    let taken = Set(late.map { AskedPoint(person: $0.person, question: batch.terms.questions[$0.question]) })
    let written = Set(try transaction.lists(of: batch.week).map(\.institution))
    let places = batch.terms.places
    var missing: [InstitutionCode: [PersonKey: QuestionSet]] = [:]
    for point in pending.subtracting(taken) where !written.contains(point.question.institution) {
      guard let place = places[point.question] else { continue }
      missing[point.question.institution, default: [:]][point.person, default: QuestionSet()].insert(place)
    }
    self.missing = missing
  }
}

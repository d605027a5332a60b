internal import Comparing
internal import EconomyModel
internal import Storage

/// Brings together what one batch knows of one case, up to a receipt and a decision: the same state always gives the
/// same value.
struct EvidenceGathering {
  let batch: StoredBatch
  let catalogue: ItemCatalogue
  let state: EvidenceState
  private let answers: BatchAnswers
  private let facts: FactReader
  /// Of each question its place in the batch's terms.
  private let places: [AskedQuestion: Int]

  init(batch: StoredBatch, catalogue: ItemCatalogue, at state: EvidenceState, in transaction: StoreTransaction) throws {
    self.batch = batch
    self.catalogue = catalogue
    self.state = state
    answers = BatchAnswers(
      answers: try transaction.answers(in: batch.week, through: state.receiptsThrough),
      decisions: try transaction.decisions(in: batch.week, through: state.decisionsThrough))
    places = batch.terms.places
    facts = try FactReader(of: batch.week, through: state.receiptsThrough, in: transaction)
  }

  /// - Returns: nil when the case is not in the batch.
  func gather(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws -> GatheredCase? {
    guard let own = try answered(caseNumber, in: transaction) else { return nil }
    return batch.week.isRequest ? try BorrowedEvidence(request: batch).laid(beside: own, in: transaction) : own
  }

  /// What the batch itself was answered, without what a request borrows.
  func answered(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws -> GatheredCase? {
    guard let asked = try transaction.asked(of: caseNumber, week: batch.week),
      let declaration = try transaction.declaration(of: caseNumber, version: asked.version)
    else { return nil }
    let decided = try transaction.decidedRows(
      of: declaration.persons, in: batch.week, receiptsThrough: state.receiptsThrough,
      decisionsThrough: state.decisionsThrough)
    let told = try facts.facts(of: declaration.persons, in: transaction)
    let facts = (decided.facts.isEmpty ? told : (told + decided.facts).sorted(by: FactReader.precedes))
      .filter { isAsked(AskedQuestion(institution: $0.institution, item: $0.item), of: $0.person, asked.subjects) }
    let held = try transaction.heldAnswers(of: declaration.persons, in: batch.week, through: state.receiptsThrough)
      .filter { row in
        let place = StoreTransaction.SettledRow(person: row.person, receipt: row.receipt, byteOffset: row.byteOffset)
        return !decided.settled.contains(place)
      }
    let unread = try transaction.unreadAnswers(
      of: declaration.persons, in: batch.week, through: state.receiptsThrough)
    var listed: [String: [PersonKey: [Bool]]] = [:]
    for number in answers.requeries {
      listed[number] = try transaction.listed(on: number, of: declaration.persons)
    }
    let notLive = try transaction.notLive(in: caseNumber, week: batch.week, through: state.receiptsThrough)
    let selection = AnswerSelection(
      answers, facts: facts, held: held, unread: unread, persons: Set(declaration.persons),
      questions: batch.terms.questions, listed: listed, notLive: notLive)
    let evidence = CaseEvidence(
      request: declaration.request, subjects: declaration.caseSubjects, cells: cells(asked.subjects, selection),
      facts: selection.facts, heldAnswers: selection.waitingByItem)
    return GatheredCase(
      declaration: declaration, evidence: evidence,
      authorisations: try transaction.authorisations(of: caseNumber), selection: selection)
  }

  private func cells(_ asked: [AskedSubject], _ selection: AnswerSelection) -> [Cell] {
    CellGrid(
      questions: batch.terms.questions, persons: asked.map { AskedPerson(person: $0.person, causes: $0.causes) },
      answers: selection.silences, facts: selection.facts, waiting: selection.waiting, unread: selection.unread,
      contested: selection.contested, ended: selection.ended
    ).cells
  }

  private func isAsked(_ question: AskedQuestion, of person: PersonKey, _ subjects: [AskedSubject]) -> Bool {
    guard let place = places[question] else { return false }
    return subjects.contains { $0.person == person && $0.causes[place] == nil }
  }
}

/// One case's evidence with the declaration and authorisations behind it.
struct GatheredCase {
  let declaration: StoredDeclaration
  let evidence: CaseEvidence
  let authorisations: [Authorisation]
  let selection: AnswerSelection
  /// What a request takes over from earlier batches, as far as it counts.
  var borrowed: [LentAnswer] = []
}

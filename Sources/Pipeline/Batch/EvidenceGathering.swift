internal import Comparing
internal import EconomyModel
internal import Storage

/// Brings together what one batch knows of one case, up to a receipt: the same state always gives the same value.
struct EvidenceGathering {
  let batch: StoredBatch
  let catalogue: ItemCatalogue
  /// The accepted files up to ``receiptsThrough``.
  let answers: [StoreTransaction.Answer]
  let receiptsThrough: Int64

  init(batch: StoredBatch, catalogue: ItemCatalogue, through last: Int64, in transaction: StoreTransaction) throws {
    self.batch = batch
    self.catalogue = catalogue
    receiptsThrough = last
    answers = try transaction.answers(in: batch.week, through: last)
  }

  /// - Returns: nil when the case is not in the batch.
  func gather(_ caseNumber: CaseNumber, in transaction: StoreTransaction) throws -> GatheredCase? {
    guard let asked = try transaction.asked(of: caseNumber, week: batch.week),
      let declaration = try transaction.declaration(of: caseNumber, version: asked.version)
    else { return nil }
    let subjects = caseSubjects(of: declaration)
    let facts = try transaction.facts(of: declaration.persons, in: batch.week, through: receiptsThrough)
      .filter { isAsked(AskedQuestion(institution: $0.institution, item: $0.item), of: $0.person, asked.subjects) }
    let held = try transaction.heldAnswers(of: declaration.persons, in: batch.week, through: receiptsThrough)
    let evidence = CaseEvidence(
      request: declaration.request, subjects: subjects, cells: cells(asked.subjects, facts, held), facts: facts,
      heldAnswers: Dictionary(held.map { ($0.item, 1) }, uniquingKeysWith: +))
    return GatheredCase(
      declaration: declaration, evidence: evidence,
      authorisations: try transaction.authorisations(of: caseNumber))
  }

  private func cells(
    _ asked: [AskedSubject], _ facts: [MatchedFact], _ held: [StoreTransaction.HeldAnswer]
  ) -> [Cell] {
    CellGrid(
      questions: batch.terms.questions, persons: asked.map { AskedPerson(person: $0.person, causes: $0.causes) },
      answers: answers.filter(\.silenceIsNothing).map { answer in
        FileAnswer(
          question: AskedQuestion(institution: answer.institution, item: answer.item), promise: .hitsOnly,
          isComplete: true, feedbackAt: answer.feedbackAt)
      }, facts: facts,
      waiting: held.map { answer in
        WaitingAnswer(
          person: answer.person, question: AskedQuestion(institution: answer.institution, item: answer.item),
          feedbackAt: answer.feedbackAt)
      }
    ).cells
  }

  private func isAsked(_ question: AskedQuestion, of person: PersonKey, _ subjects: [AskedSubject]) -> Bool {
    guard let place = batch.terms.questions.firstIndex(of: question) else { return false }
    return subjects.contains { $0.person == person && $0.causes[place] == nil }
  }

  private func caseSubjects(of declaration: StoredDeclaration) -> [CaseSubject] {
    let request = declaration.request
    let roles =
      request.members.map { ($0.reference, CaseSubject.Role.member($0.relation)) }
      + request.obligors.map { ($0.reference, CaseSubject.Role.obligor($0.kind, $0.relation)) }
    return zip(zip(declaration.persons, request.persons), roles).map { person, role in
      CaseSubject(
        key: person.0, reference: role.0, name: person.1.name.unmasked, maskedDocument: person.1.document.masked,
        role: role.1)
    }
  }
}

/// One case's evidence with the declaration and authorisations behind it.
struct GatheredCase {
  let declaration: StoredDeclaration
  let evidence: CaseEvidence
  let authorisations: [Authorisation]
}

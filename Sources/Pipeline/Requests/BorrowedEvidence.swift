internal import Comparing
internal import EconomyModel
internal import Storage

/// Lays what a request borrows beside what it was answered itself.
///
/// Its own words count before what was borrowed. An own row that waits for a person, or that nobody can read, stands
/// beside it as beside any hit: the cell is open, the facts are shown. What may not be asked is not borrowed either.
struct BorrowedEvidence {
  let request: StoredBatch

  func laid(beside own: GatheredCase, in transaction: StoreTransaction) throws -> GatheredCase {
    let own = own
    let words = Set(own.evidence.facts.map(\.point))
    let cells = Dictionary(own.evidence.cells.map { ($0.point, $0) }, uniquingKeysWith: { first, _ in first })
    var counting: [LentAnswer] = []
    var replaced: [AskedPoint: Cell] = [:]
    for lent in try answers(in: transaction) {
      let point = AskedPoint(person: lent.answer.person, question: lent.question)
      guard let cell = cells[point], !words.contains(point), cell.leavesRoom else { continue }
      counting.append(lent)
      if cell.isOpen { replaced[point] = lent.cell }
    }
    if counting.isEmpty { return own }
    let evidence = CaseEvidence(
      request: own.evidence.request, subjects: own.evidence.subjects,
      cells: own.evidence.cells.map { replaced[$0.point] ?? $0 },
      facts: (own.evidence.facts + counting.flatMap(\.facts)).sorted(by: FactReader.precedes),
      heldAnswers: own.evidence.heldAnswers)
    return GatheredCase(
      declaration: own.declaration, evidence: evidence, authorisations: own.authorisations, selection: own.selection,
      borrowed: counting)
  }

  /// Those that their batches still give.
  private func answers(in transaction: StoreTransaction) throws -> [LentAnswer] {
    let questions = request.terms.questions
    var lenders: [Lender: LentCase?] = [:]
    return try transaction.borrowed(by: request.week).compactMap { answer in
      guard questions.indices.contains(answer.question) else { return nil }
      let lender = Lender(answer)
      let lent = try lenders[lender] ?? LentCase(lender.asked, at: lender.state, in: transaction)
      lenders[lender] = lent
      let question = questions[answer.question]
      return lent?.answer(AskedPoint(person: answer.person, question: question)).map {
        LentAnswer(answer: answer, question: question, cell: $0.cell, facts: $0.facts)
      }
    }
  }

  private struct Lender: Hashable {
    let asked: StoreTransaction.AskedCase
    let state: EvidenceState

    init(_ answer: BorrowedAnswer) {
      asked = StoreTransaction.AskedCase(week: answer.week, caseNumber: answer.lender)
      state = EvidenceState(receiptsThrough: answer.receiptsThrough, decisionsThrough: answer.decisionsThrough)
    }
  }
}

extension Cell {
  /// No own answer has come: also where one came when the authorisation had ended.
  fileprivate var isOpen: Bool {
    switch state {
    case .pending: true
    case .notAsked: cause == .authorisationEnded
    case .hit, .nothing, .mismatch, .rejected, .error, .notApplicable: false
    }
  }

  /// No own answer settles it.
  fileprivate var leavesRoom: Bool {
    switch state {
    case .pending, .mismatch, .rejected, .error: true
    case .notAsked: isOpen
    case .hit, .nothing, .notApplicable: false
    }
  }
}

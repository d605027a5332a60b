internal import Comparing
internal import EconomyModel
internal import Storage

/// What the persons of one case were answered in an earlier batch, by that batch's own rules.
struct LentCase {
  let state: EvidenceState
  private let cells: [AskedPoint: Cell]
  private let facts: [AskedPoint: [MatchedFact]]

  /// - Parameter pinned: up to where the batch is looked at; nil: what it knows now.
  /// - Returns: nil when the batch or the case in it is gone.
  init?(_ lender: StoreTransaction.AskedCase, at pinned: EvidenceState? = nil, in transaction: StoreTransaction) throws
  {
    guard let batch = try transaction.batch(lender.week) else { return nil }
    let state = try pinned ?? EvidenceState(of: lender.week, in: transaction)
    let gathering = try EvidenceGathering(
      batch: batch, catalogue: ItemCatalogue(adding: batch.terms.addedItems), at: state, in: transaction)
    guard let gathered = try gathering.answered(lender.caseNumber, in: transaction) else { return nil }
    self.state = state
    cells = Dictionary(
      gathered.evidence.cells.filter(\.state.isAnswered).map { ($0.point, $0) }, uniquingKeysWith: { first, _ in first }
    )
    facts = Dictionary(grouping: gathered.evidence.facts, by: \.point)
  }

  /// Nil unless it is settled: 查得 or 查无, at a known time.
  func answer(_ point: AskedPoint) -> (cell: Cell, feedbackAt: Timestamp, facts: [MatchedFact])? {
    guard let cell = cells[point], let feedbackAt = cell.feedbackAt else { return nil }
    return (cell, feedbackAt, facts[point] ?? [])
  }
}

extension Cell {
  var point: AskedPoint { AskedPoint(person: person, question: AskedQuestion(institution: institution, item: item)) }
}

extension MatchedFact {
  var point: AskedPoint { AskedPoint(person: person, question: AskedQuestion(institution: institution, item: item)) }
}

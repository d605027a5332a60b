package import EconomyModel

/// The coverage grid of one case: every person × question in exactly one state.
///
/// A held row makes the cell MISMATCH even beside a hit, for nobody may call an item consistent while a row that
/// might concern the person waits. Otherwise a hit is a hit; without one the latest of the institution's own answers
/// stands (of equally late ones MISMATCH, REJECTED, ERROR, NIL in this order), so that a second query can settle a
/// first. Silence is NIL only where a whole hits-only file answered and no row is about the person; else PENDING.
package struct CellGrid {
  private let questions: [AskedQuestion]
  private let persons: [AskedPerson]
  private let facts: [Spot: [MatchedFact]]
  private let waiting: [Spot: [WaitingAnswer]]
  /// When the latest file whose silence means something answered.
  private let silences: [AskedQuestion: Timestamp]

  private struct Spot: Hashable {
    let person: PersonKey
    let question: AskedQuestion
  }

  package init(
    questions: [AskedQuestion], persons: [AskedPerson], answers: [FileAnswer], facts: [MatchedFact],
    waiting: [WaitingAnswer]
  ) {
    self.questions = questions
    self.persons = persons
    self.facts = Dictionary(grouping: facts) { fact in
      Spot(person: fact.person, question: AskedQuestion(institution: fact.institution, item: fact.item))
    }
    self.waiting = Dictionary(grouping: waiting) { Spot(person: $0.person, question: $0.question) }
    let whole = answers.filter { $0.promise == .hitsOnly && $0.isComplete }
    silences = Dictionary(whole.map { ($0.question, $0.feedbackAt) }, uniquingKeysWith: max)
  }

  /// Persons in their order, for each the questions in theirs.
  package var cells: [Cell] {
    persons.flatMap { person in
      questions.enumerated().map { place, question in
        let cause = place < person.causes.count ? person.causes[place] : .notConnected
        let (state, feedbackAt) = cause == nil ? answer(to: question, about: person.person) : (.notAsked, nil)
        return Cell(
          person: person.person, item: question.item, institution: question.institution, state: state, cause: cause,
          feedbackAt: feedbackAt)
      }
    }
  }

  private func answer(to question: AskedQuestion, about person: PersonKey) -> (CellState, Timestamp?) {
    let spot = Spot(person: person, question: question)
    if let held = waiting[spot]?.map(\.feedbackAt).max() { return (.mismatch, held) }
    guard let rows = facts[spot] else {
      return silences[question].map { (.nothing, $0) } ?? (.pending, nil)
    }
    if let hit = rows.filter({ $0.outcome == .found }).map(\.feedbackAt).max() { return (.hit, hit) }
    let latest = rows.map(\.feedbackAt).max()
    let states = Set(rows.filter { $0.feedbackAt == latest }.map(\.outcome.cellState))
    let state = [CellState.mismatch, .rejected, .error].first(where: states.contains) ?? .nothing
    return (state, latest)
  }
}

package import EconomyModel

/// The coverage grid of one case: every person × question in exactly one state.
///
/// A held row makes the cell MISMATCH even beside a hit, for nobody may call an item consistent while a row that
/// might concern the person waits; a rejected row about the person makes it ERROR in the same way. Otherwise a hit is a
/// hit; without one the latest of the institution's own answers stands (of equally late ones MISMATCH, REJECTED, ERROR,
/// NIL in this order), so that a second query can settle a first. Silence is NIL only where a whole hits-only file
/// answered and no row is about the person; else PENDING. Where two files contradict one another and a person must
/// choose, nothing is known yet: PENDING too. What was answered only when it might not be asked any more is not asked.
package struct CellGrid {
  private let questions: [AskedQuestion]
  private let persons: [AskedPerson]
  private let facts: [AskedPoint: [MatchedFact]]
  private let waiting: [AskedPoint: [WaitingAnswer]]
  private let unread: [AskedPoint: [WaitingAnswer]]
  /// The whole hits-only files, the latest first.
  private let silences: [AskedQuestion: [FileAnswer]]
  private let contested: Set<AskedPoint>
  private let ended: Set<AskedPoint>

  /// - Parameters:
  ///   - contested: where two files contradict one another.
  ///   - ended: where an answer came only when the authorisation had ended.
  package init(
    questions: [AskedQuestion], persons: [AskedPerson], answers: [FileAnswer], facts: [MatchedFact],
    waiting: [WaitingAnswer], unread: [WaitingAnswer] = [], contested: [AskedPoint] = [],
    ended: [AskedPoint] = []
  ) {
    self.questions = questions
    self.persons = persons
    self.facts = Dictionary(grouping: facts) { fact in
      AskedPoint(person: fact.person, question: AskedQuestion(institution: fact.institution, item: fact.item))
    }
    self.waiting = Dictionary(grouping: waiting) { AskedPoint(person: $0.person, question: $0.question) }
    self.unread = Dictionary(grouping: unread) { AskedPoint(person: $0.person, question: $0.question) }
    let whole = answers.filter { $0.promise == .hitsOnly && $0.isComplete }
    silences = Dictionary(grouping: whole.sorted { $0.feedbackAt > $1.feedbackAt }, by: \.question)
    self.contested = Set(contested)
    self.ended = Set(ended)
  }

  /// Persons in their order, for each the questions in theirs.
  package var cells: [Cell] {
    persons.flatMap { person in
      questions.enumerated().map { place, question in
        var cause = place < person.causes.count ? person.causes[place] : .notConnected
        var (state, feedbackAt) = cause == nil ? answer(to: question, about: person.person) : (.notAsked, nil)
        if state == .pending, ended.contains(AskedPoint(person: person.person, question: question)) {
          (state, cause, feedbackAt) = (.notAsked, .authorisationEnded, nil)
        }
        return Cell(
          person: person.person, item: question.item, institution: question.institution, state: state, cause: cause,
          feedbackAt: feedbackAt)
      }
    }
  }

  private func answer(to question: AskedQuestion, about person: PersonKey) -> (CellState, Timestamp?) {
    let point = AskedPoint(person: person, question: question)
    if let held = waiting[point]?.map(\.feedbackAt).max() { return (.mismatch, held) }
    if let bad = unread[point]?.map(\.feedbackAt).max() { return (.error, bad) }
    if contested.contains(point) { return (.pending, nil) }
    guard let rows = facts[point] else {
      let silence = silences[question]?.first { $0.persons?.contains(person) ?? true }
      return silence.map { (.nothing, $0.feedbackAt) } ?? (.pending, nil)
    }
    if let hit = rows.filter({ $0.outcome == .found }).map(\.feedbackAt).max() { return (.hit, hit) }
    let latest = rows.map(\.feedbackAt).max()
    let states = Set(rows.filter { $0.feedbackAt == latest }.map(\.outcome.cellState))
    let state = [CellState.mismatch, .rejected, .error].first(where: states.contains) ?? .nothing
    return (state, latest)
  }
}

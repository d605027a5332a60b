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
  private let places: GridPlaces
  /// By cell: persons in their order, for each the questions in theirs.
  private var heard: [HeardCell?]
  /// The whole hits-only files about each question.
  private var silences: [[FileAnswer]]

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
    places = GridPlaces(questions: questions, persons: persons.map(\.person))
    heard = [HeardCell?](repeating: nil, count: places.count)
    silences = [[FileAnswer]](repeating: [], count: questions.count)
    for answer in answers where answer.promise == .hitsOnly && answer.isComplete {
      if let place = places.question(answer.question) { silences[place].append(answer) }
    }
    hear(facts)
    for answer in waiting { change(answer.person, answer.question) { $0.wait(since: answer.feedbackAt) } }
    for answer in unread { change(answer.person, answer.question) { $0.miss(since: answer.feedbackAt) } }
    for point in contested { change(point.person, point.question) { $0.isContested = true } }
    for point in ended { change(point.person, point.question) { $0.hasEnded = true } }
  }

  /// Facts of one institution come in runs.
  private mutating func hear(_ facts: [MatchedFact]) {
    var question: Int?
    for place in facts.indices {
      let isNew =
        place == 0 || facts[place].institution != facts[place - 1].institution
        || facts[place].item != facts[place - 1].item
      if isNew {
        question = places.question(
          AskedQuestion(institution: facts[place].institution, item: facts[place].item))
      }
      guard let question, let cell = places.cell(facts[place].person, question) else { continue }
      heard[cell, default: HeardCell()].hear(facts[place].outcome, at: facts[place].feedbackAt)
    }
  }

  private mutating func change(
    _ person: PersonKey, _ question: AskedQuestion, _ change: (inout HeardCell) -> Void
  ) {
    guard let question = places.question(question), let cell = places.cell(person, question) else { return }
    change(&heard[cell, default: HeardCell()])
  }

  /// Persons in their order, for each the questions in theirs.
  package var cells: [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(places.count)
    for (row, person) in persons.enumerated() {
      for (column, question) in questions.enumerated() {
        let place = places.cell(at: row, column)
        var cause = column < person.causes.count ? person.causes[column] : .notConnected
        var (state, feedbackAt) =
          cause == nil ? answer(at: place, about: person.person, column) : (.notAsked, nil)
        if state == .pending, heard[place]?.hasEnded ?? false {
          (state, cause, feedbackAt) = (.notAsked, .authorisationEnded, nil)
        }
        cells.append(
          Cell(
            person: person.person, item: question.item, institution: question.institution, state: state, cause: cause,
            feedbackAt: feedbackAt))
      }
    }
    return cells
  }

  private func answer(at place: Int, about person: PersonKey, _ question: Int) -> (CellState, Timestamp?) {
    if let known = heard[place]?.answer { return known }
    var latest: Timestamp?
    for silence in silences[places.first(question: question)] where silence.persons?.contains(person) ?? true {
      latest = max(latest ?? silence.feedbackAt, silence.feedbackAt)
    }
    return latest.map { (.nothing, $0) } ?? (.pending, nil)
  }
}

extension [HeardCell?] {
  fileprivate subscript(cell: Int, default standard: HeardCell) -> HeardCell {
    get { self[cell] ?? standard }
    set { self[cell] = newValue }
  }
}

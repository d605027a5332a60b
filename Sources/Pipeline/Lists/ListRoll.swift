internal import Accepting
internal import Asking
internal import EconomyModel
internal import Storage

/// Everybody a batch may ask about today, with what and on which authorisation, and everybody it may not.
struct ListRoll {
  private struct Entry {
    let person: PersonKey
    let name: PersonName
    let document: IdentityDocument
    let birthDate: CivilDate?
    /// Authorisations of this person's cases, and the places of the questions each covers.
    var covered: [(authorisation: String, questions: QuestionSet)]
  }

  private static let casesAtATime = 1024

  private let questions: [AskedQuestion]
  /// In the order of a list's rows.
  private var entries: [Entry] = []
  private var places: [PersonKey: Int] = [:]
  /// Sorted by case, person and item.
  private(set) var notAsked: [NotAskedRow] = []
  /// Questions of the cut-off that may not be asked any more.
  private(set) var ended: [Ended] = []

  /// One person of a case, about whom authorisations ended between the cut-off and now.
  struct Ended {
    let caseNumber: CaseNumber
    /// The person's place in the case.
    let ordinal: Int
    /// By place of the question.
    let causes: [Int: NotAskedCause]
  }

  /// Of all cases of a batch, read side by side.
  /// - Parameter day: authorisations are looked at again: what ended since the cut-off is not asked.
  init(batch: StoredBatch, on day: CivilDate, in centre: Centre) throws {
    let cases = try centre.store.read { try $0.cases(in: batch.week) }
    let parts = stride(from: 0, to: cases.count, by: Self.casesAtATime).map { first in
      cases[first..<min(first + Self.casesAtATime, cases.count)]
    }
    questions = batch.terms.questions
    let read = try Workers.map(parts, workers: Workers.count(beside: centre.folder)) { cases in
      try centre.store.read { try ListRoll(of: cases, batch: batch, on: day, in: $0) }
    }
    for part in read { add(part) }
    sort()
  }

  /// Of some cases of a batch.
  init(
    of cases: some Sequence<CaseNumber>, batch: StoredBatch, on day: CivilDate, in transaction: StoreTransaction
  ) throws {
    questions = batch.terms.questions
    for caseNumber in cases {
      guard let asked = try transaction.asked(of: caseNumber, week: batch.week),
        let declaration = try transaction.declaration(of: caseNumber, version: asked.version)
      else { continue }
      let check = AuthorisationCheck(
        declaration.request, try transaction.authorisations(of: caseNumber), on: day)
      let verdicts = check.verdicts(questions)
      for (place, person) in declaration.request.persons.enumerated() where place < asked.subjects.count {
        let first = place * questions.count
        let own = Array(verdicts[first..<first + questions.count])
        add(person, asked.subjects[place], own, of: caseNumber)
        note(ended: own, asked.subjects[place], ordinal: place, of: caseNumber)
      }
    }
    sort()
  }

  /// What follows, of other cases.
  private mutating func add(_ part: ListRoll) {
    for entry in part.entries { add(entry) }
    notAsked += part.notAsked
    ended += part.ended
  }

  private mutating func add(_ entry: Entry) {
    if let place = places[entry.person] {
      entries[place].covered += entry.covered
    } else {
      places[entry.person] = entries.count
      entries.append(entry)
    }
  }

  private mutating func sort() {
    places = [:]
    entries.sort { QueryRow.stands(($0.document, $0.name), before: ($1.document, $1.name)) }
  }

  private mutating func add(
    _ person: Person, _ subject: AskedSubject, _ verdicts: [SubjectVerdict], of caseNumber: CaseNumber
  ) {
    var covered: [String: QuestionSet] = [:]
    var refused: [NotAskedRow] = []
    for (place, verdict) in verdicts.enumerated() {
      let cause: NotAskedCause
      switch verdict.verdict {
      case .asked(let authorisation):
        guard let atCutOff = place < subject.causes.count ? subject.causes[place] : .notConnected else {
          covered[authorisation.number, default: QuestionSet()].insert(place)
          continue
        }
        cause = atCutOff
      case .notAsked(let now): cause = now
      }
      refused.append(
        NotAskedRow(
          caseNumber: caseNumber, reference: verdict.reference, item: verdict.question.item,
          institution: verdict.question.institution, cause: cause))
    }
    notAsked += Self.together(refused, of: verdicts.map(\.question))
    guard !covered.isEmpty else { return }
    add(
      Entry(
        person: subject.person, name: person.name, document: person.document, birthDate: person.birthDate,
        covered: covered.map { ($0.key, $0.value) }))
  }

  private mutating func note(
    ended verdicts: [SubjectVerdict], _ subject: AskedSubject, ordinal: Int, of caseNumber: CaseNumber
  ) {
    var causes: [Int: NotAskedCause] = [:]
    for (place, verdict) in verdicts.enumerated() where place < subject.causes.count && subject.causes[place] == nil {
      switch verdict.verdict {
      case .asked: break
      case .notAsked(let cause): causes[place] = cause
      }
    }
    if !causes.isEmpty { ended.append(Ended(caseNumber: caseNumber, ordinal: ordinal, causes: causes)) }
  }

  /// One row for an item that nobody at all was asked about for one cause.
  private static func together(_ rows: [NotAskedRow], of questions: [AskedQuestion]) -> [NotAskedRow] {
    let byItem = Dictionary(grouping: rows, by: \.item)
    let asked = Dictionary(grouping: questions, by: \.item).mapValues(\.count)
    return byItem.keys.sorted().flatMap { item -> [NotAskedRow] in
      let own = byItem[item] ?? []
      guard let first = own.first, own.count == asked[item], own.allSatisfy({ $0.cause == first.cause }) else {
        return own
      }
      return [NotAskedRow(caseNumber: first.caseNumber, reference: first.reference, item: item, cause: first.cause)]
    }
  }

  /// What one institution is asked, in the order of its list.
  /// - Parameter only: who is asked again, and what, by place of the question; nil for everybody.
  func rows(of institution: InstitutionCode, only: [PersonKey: QuestionSet]? = nil) -> [QueryRow] {
    let places = questions.indices.filter { questions[$0].institution == institution }
    return entries.compactMap { entry in
      var asked: [QueryRow.Question] = []
      for place in places where only.map({ $0[entry.person]?.contains(place) ?? false }) ?? true {
        let papers = entry.covered.filter { $0.questions.contains(place) }.map(\.authorisation)
        if !papers.isEmpty { asked.append(QueryRow.Question(item: questions[place].item, authorisations: papers)) }
      }
      return asked.isEmpty
        ? nil
        : QueryRow(name: entry.name, document: entry.document, birthDate: entry.birthDate, questions: asked)
    }
  }
}

internal import EconomyModel
internal import Matching
internal import Storage

/// Who is on a batch's roster and which questions about them may be answered today: asked at cut-off in some case
/// whose authorisation is still live.
struct AskedIndex {
  let roster: Roster
  private let questions: [AskedQuestion: Int]
  /// For each person, one bit a question.
  private let allowed: [PersonKey: QuestionSet]
  /// Who was asked about in a case whose authorisation has ended since, one bit a question.
  private let ended: [StoreTransaction.CasePerson: QuestionSet]

  init(batch: StoredBatch, on day: CivilDate, in transaction: StoreTransaction) throws {
    var persons: [PersonKey: RosterPerson] = [:]
    var allowed: [PersonKey: QuestionSet] = [:]
    var ended: [StoreTransaction.CasePerson: QuestionSet] = [:]
    try transaction.forEachDeclaration(in: batch.week) { declaration in
      let caseNumber = declaration.request.caseNumber
      guard let asked = try transaction.asked(of: caseNumber, week: batch.week) else { return }
      let live = declaration.causes(
        try transaction.authorisations(of: caseNumber), batch.terms.questions, on: day)
      for ((subject, today), person) in zip(zip(asked.subjects, live), declaration.request.persons) {
        persons[subject.person] = RosterPerson(
          key: subject.person, person: person, mergedWith: persons[subject.person])
        let own = StoreTransaction.CasePerson(caseNumber: caseNumber, person: subject.person)
        for (place, causes) in zip(subject.causes, today.causes).enumerated() where causes.0 == nil {
          if causes.1 == nil {
            allowed[subject.person, default: QuestionSet()].insert(place)
          } else {
            ended[own, default: QuestionSet()].insert(place)
          }
        }
      }
    }
    roster = Roster(persons.values.sorted { $0.key < $1.key })
    self.allowed = allowed
    self.ended = ended
    questions = Dictionary(
      batch.terms.questions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an answer about this person may be kept.
  func mayKeep(_ question: AskedQuestion, about person: PersonKey) -> Bool {
    guard let place = questions[question] else { return false }
    return allowed[person]?.contains(place) ?? false
  }

  /// About whom an answer to a question says nothing, for the authorisation of their case has ended; sorted.
  func notLive(_ question: AskedQuestion) -> [StoreTransaction.CasePerson] {
    guard let place = questions[question] else { return [] }
    return ended.filter { $0.value.contains(place) }.map(\.key).sorted {
      ($0.caseNumber.rawValue, $0.person) < ($1.caseNumber.rawValue, $1.person)
    }
  }

  /// Of how many persons an answer to a question may be kept.
  func personsAsked(_ question: AskedQuestion) -> Int64 {
    guard let place = questions[question] else { return 0 }
    return Int64(allowed.values.count { $0.contains(place) })
  }
}

/// A set of question places, 64 to a word.
struct QuestionSet: Hashable {
  private var words: [UInt64] = []

  mutating func insert(_ place: Int) {
    while words.count <= place / 64 { words.append(0) }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  func contains(_ place: Int) -> Bool {
    place / 64 < words.count && words[place / 64] & (1 << UInt64(place % 64)) != 0
  }
}

extension RosterPerson {
  /// The person as one more case declares them: names of all declarations are known.
  fileprivate init(key: PersonKey, person: Person, mergedWith earlier: RosterPerson?) {
    let names = (earlier.map { [$0.name] + $0.formerNames } ?? []) + [person.name] + person.formerNames
    let name = earlier?.name ?? person.name
    self.init(
      key: key, document: person.document, name: name, formerNames: names.filter { $0 != name }.distinct(),
      birthDate: earlier?.birthDate ?? person.birthDate)
  }
}

extension [PersonName] {
  fileprivate func distinct() -> [PersonName] {
    var seen: Set<PersonName> = []
    return filter { seen.insert($0).inserted }
  }
}

internal import EconomyModel
internal import Matching
internal import Storage

/// Who is on a batch's roster and which questions about them may be answered today: asked at cut-off in some case
/// whose authorisation is still live.
struct AskedIndex: Sendable {
  let roster: Roster
  private let questions: [AskedQuestion: Int]
  /// By place in the roster.
  private let allowed: QuestionTable
  /// Who was asked about in a case whose authorisation has ended since, one bit a question.
  private let ended: [StoreTransaction.CasePerson: QuestionSet]

  init(batch: StoredBatch, on day: CivilDate, in transaction: StoreTransaction) throws {
    var reading = AskedReading(batch: batch, on: day)
    try transaction.forEachSheet(in: batch.week) { try reading.add($0, in: transaction) }
    roster = reading.builder.roster()
    ended = reading.ended
    var allowed = QuestionTable(places: roster.count, questions: batch.terms.questions.count)
    var last = -1
    for (person, asked) in reading.grants {
      let isNext = last + 1 < roster.count && roster.key(at: last + 1) == person
      guard let place = isNext ? last + 1 : roster.place(of: person) else { continue }
      last = place
      if let asked { allowed.insert(asked, at: place) } else { allowed.insertAll(at: place) }
    }
    self.allowed = allowed
    questions = Dictionary(
      batch.terms.questions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A question's place in the batch's terms; nil for one it does not ask.
  func place(of question: AskedQuestion) -> Int? { questions[question] }

  /// For each packed record whom it plainly names, if an answer about them may be kept; negative where the whole ladder
  /// has to look.
  /// - Parameter question: its place in the batch's terms.
  func plainPersons(of batch: PackedBatch, answering question: Int?, _ persons: inout PlainPersons) {
    roster.plainPlaces(of: batch, into: &persons.places)
    allowed.drop(from: &persons.places, notAsked: question)
    roster.keys(at: persons.places, into: &persons.keys)
  }

  /// Whether an answer about this person may be kept.
  func mayKeep(_ question: AskedQuestion, about person: PersonKey) -> Bool {
    guard let question = questions[question], let place = roster.place(of: person) else { return false }
    return allowed.contains(question, at: place)
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
    guard let question = questions[question] else { return 0 }
    return Int64((0..<roster.count).count { allowed.contains(question, at: $0) })
  }
}

/// What is read of a batch's cases, one by one, before there is a roster.
private struct AskedReading {
  private let batch: StoredBatch
  private let day: CivilDate
  var builder = RosterBuilder()
  /// Whom one case asks what; nil for everything. Cases that ask nothing about somebody leave nothing here.
  private(set) var grants: [(PersonKey, QuestionSet?)] = []
  private(set) var ended: [StoreTransaction.CasePerson: QuestionSet] = [:]

  init(batch: StoredBatch, on day: CivilDate) {
    self.batch = batch
    self.day = day
  }

  mutating func add(_ row: StoreTransaction.SheetRow, in transaction: StoreTransaction) throws {
    builder.begin(row.place.caseNumber)
    if let through = row.liveThrough, batch.openedOn <= day, day <= through {
      try add(CaseSheetReader(row.sheet))
    } else {
      try addDeclared(row, in: transaction)
    }
  }

  /// Nothing has changed since the cut-off: what was asked may be answered.
  private mutating func add(_ sheet: CaseSheetReader) throws {
    var sheet = sheet
    while let entry = try sheet.next() {
      switch entry.content {
      case .plain(let id, let name): builder.add(entry.key, id, name: name)
      case .other(let person): builder.add(RosterPerson(key: entry.key, person: person))
      }
      guard let causes = entry.causes else {
        grants.append((entry.key, nil))
        continue
      }
      let asked = QuestionSet(causes.indices.filter { causes[$0] == nil })
      if !asked.isEmpty { grants.append((entry.key, asked)) }
    }
  }

  /// Looks at the authorisations again.
  private mutating func addDeclared(_ row: StoreTransaction.SheetRow, in transaction: StoreTransaction) throws {
    let caseNumber = row.place.caseNumber
    guard let asked = try transaction.asked(of: caseNumber, week: batch.week),
      let declaration = try transaction.declaration(of: caseNumber, version: asked.version)
    else { return }
    let today = declaration.causes(
      try transaction.authorisations(of: caseNumber), batch.terms.questions, on: day)
    for ((subject, now), person) in zip(zip(asked.subjects, today), declaration.request.persons) {
      builder.add(RosterPerson(key: subject.person, person: person))
      let then = subject.causes.indices.filter { subject.causes[$0] == nil }
      let live = QuestionSet(then.filter { now.causes[$0] == nil })
      if !live.isEmpty { grants.append((subject.person, live)) }
      let gone = QuestionSet(then.filter { now.causes[$0] != nil })
      if !gone.isEmpty {
        ended[StoreTransaction.CasePerson(caseNumber: caseNumber, person: subject.person)] = gone
      }
    }
  }
}

extension RosterPerson {
  fileprivate init(key: PersonKey, person: Person) {
    self.init(
      key: key, document: person.document, name: person.name, formerNames: person.formerNames,
      birthDate: person.birthDate)
  }
}

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
    questions = batch.terms.places
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

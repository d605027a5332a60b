internal import Comparing
internal import EconomyModel
internal import Storage

/// Of everything files say about a case's persons, what counts: person by person and source by source.
struct AnswerSelection {
  /// Sorted as Storage gave them.
  private(set) var facts: [MatchedFact] = []
  private(set) var silences: [FileAnswer] = []
  private(set) var waiting: [WaitingAnswer] = []
  /// Rows about somebody that could not be read.
  private(set) var unread: [WaitingAnswer] = []
  /// Where two files differ, and nothing but a person can decide.
  private(set) var contested: [AskedPoint] = []
  /// What was answered only when it might not be asked any more.
  private(set) var ended: [AskedPoint] = []
  /// Receipts of files that say different things about somebody here, pairwise, the lesser SHA-256 first.
  private(set) var disputes: Set<Dispute> = []

  /// Two files that only a person can choose between.
  struct Dispute: Hashable {
    let source: BatchAnswers.Source
    let one: String
    let other: String
  }

  private struct Spot: Hashable {
    let person: PersonKey
    let source: BatchAnswers.Source
  }

  /// - Parameters:
  ///   - listed: for each list that asks again, whom it asks what, in the order of the questions.
  ///   - notLive: for each person the files that came when the authorisation had ended: they say nothing.
  init(
    _ answers: BatchAnswers, facts all: [MatchedFact], held: [StoreTransaction.HeldAnswer],
    unread: [StoreTransaction.UnreadAnswer], persons: Set<PersonKey>, questions: [AskedQuestion],
    listed: [String: [PersonKey: [Bool]]], notLive: [PersonKey: Set<Int64>] = [:]
  ) {
    let bySpot = Dictionary(grouping: all) { fact in
      Spot(
        person: fact.person,
        source: BatchAnswers.Source(
          question: AskedQuestion(institution: fact.institution, item: fact.item), adapter: fact.evidence.adapter))
    }
    let rows =
      held.filter { !(notLive[$0.person]?.contains($0.receipt) ?? false) }.map {
        BadRow(receipt: $0.receipt, person: $0.person, isHeld: true, feedbackAt: $0.feedbackAt)
      }
      + unread.filter { !(notLive[$0.person]?.contains($0.receipt) ?? false) }.map {
        BadRow(receipt: $0.receipt, person: $0.person, isHeld: false, feedbackAt: $0.feedbackAt)
      }
    let badBySpot = Dictionary(
      rows.compactMap { row in
        answers.answer(row.receipt).map { (Spot(person: row.person, source: BatchAnswers.source(of: $0)), [row]) }
      }, uniquingKeysWith: +)
    var standing: Set<FactPlace> = []
    for (source, files) in answers.bySource.sorted(by: { $0.key.order < $1.key.order }) {
      let place = questions.firstIndex(of: source.question)
      for person in persons.sorted() {
        let spot = Spot(person: person, source: source)
        let mute = notLive[person] ?? []
        let heard = files.filter { !mute.contains($0.receipt) }
        let decisions = answers.decisions[source] ?? []
        let silent = answers.silences(of: source, among: heard, isDecided: !decisions.isEmpty).filter { answer in
          answer.requery.map { number in place.map { listed[number]?[person]?[$0] ?? false } ?? false } ?? true
        }
        let choice = AnswerChoice(
          among: Self.candidates(heard, silent, bySpot[spot] ?? []), decisions: decisions)
        if heard.count < files.count, choice.contested.isEmpty {
          ended.append(AskedPoint(person: person, question: source.question))
        }
        take(choice, spot, files, &standing)
        wait(badBySpot[spot] ?? [], spot, choice, answers)
      }
    }
    facts = all.filter { standing.contains(FactPlace($0)) }
  }

  /// The files with words about the person, and those whose silence is about them.
  private static func candidates(
    _ files: [StoreTransaction.Answer], _ silent: [StoreTransaction.Answer], _ facts: [MatchedFact]
  ) -> [AnswerChoice.Answer] {
    let byFile = Dictionary(grouping: facts, by: \.evidence.fileSHA256)
    let spoken = files.filter { byFile[$0.sha256] != nil }
    let quiet = silent.filter { byFile[$0.sha256] == nil }
    return (spoken + quiet).map { file in
      AnswerChoice.Answer(
        receipt: file.receipt, sha256: file.sha256, rank: file.rank, addsUp: file.addsUp,
        facts: byFile[file.sha256] ?? [])
    }
  }

  private mutating func take(
    _ choice: AnswerChoice, _ spot: Spot, _ files: [StoreTransaction.Answer], _ standing: inout Set<FactPlace>
  ) {
    for answer in choice.standing {
      for fact in answer.facts { standing.insert(FactPlace(fact)) }
      guard answer.facts.isEmpty, let file = files.first(where: { $0.receipt == answer.receipt }) else { continue }
      silences.append(
        FileAnswer(
          question: spot.source.question, promise: .hitsOnly, isComplete: true, feedbackAt: file.feedbackAt,
          persons: [spot.person]))
    }
    guard !choice.contested.isEmpty else { return }
    contested.append(AskedPoint(person: spot.person, question: spot.source.question))
    for (place, one) in choice.contested.enumerated() {
      for other in choice.contested[(place + 1)...] {
        disputes.insert(Dispute(source: spot.source, one: one.sha256, other: other.sha256))
      }
    }
  }

  /// A row about the person that says nothing yet.
  private struct BadRow {
    let receipt: Int64
    let person: PersonKey
    /// Else rejected.
    let isHeld: Bool
    let feedbackAt: Timestamp
  }

  /// Such a row counts until a file of a higher rank answers about the person.
  private mutating func wait(_ rows: [BadRow], _ spot: Spot, _ choice: AnswerChoice, _ answers: BatchAnswers) {
    for row in rows {
      let rank = answers.answer(row.receipt)?.rank ?? AnswerRank()
      if choice.standing.contains(where: { !$0.facts.isEmpty && $0.rank.outranks(rank) }) { continue }
      let answer = WaitingAnswer(
        person: row.person, question: spot.source.question, feedbackAt: row.feedbackAt)
      if row.isHeld { waiting.append(answer) } else { unread.append(answer) }
    }
  }

  /// How many answers wait for a person, by item.
  var waitingByItem: [ItemCode: Int] {
    Dictionary(
      waiting.map { ($0.question.item, 1) } + contested.map { ($0.question.item, 1) }, uniquingKeysWith: +)
  }
}

/// Names a fact by where its row stands.
private struct FactPlace: Hashable {
  let sha256: String
  let adapter: String
  let institution: InstitutionCode
  let person: PersonKey
  let byteOffset: Int64

  init(_ fact: MatchedFact) {
    sha256 = fact.evidence.fileSHA256
    adapter = fact.evidence.adapter
    institution = fact.institution
    person = fact.person
    byteOffset = fact.evidence.position.byteOffset
  }
}

extension BatchAnswers.Source {
  fileprivate var order: (InstitutionCode, ItemCode, String) { (question.institution, question.item, adapter) }
}

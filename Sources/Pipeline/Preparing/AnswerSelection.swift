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

  /// - Parameters:
  ///   - listed: for each list that asks again, whom it asks what, in the order of the questions.
  ///   - notLive: for each person the files that came when the authorisation had ended: they say nothing.
  init(
    _ answers: BatchAnswers, facts all: [MatchedFact], held: [StoreTransaction.HeldAnswer],
    unread: [StoreTransaction.UnreadAnswer], persons: Set<PersonKey>, questions: [AskedQuestion],
    listed: [String: [PersonKey: [Bool]]], notLive: [PersonKey: Set<Int64>] = [:]
  ) {
    let rows =
      held.map { BadRow(receipt: $0.receipt, person: $0.person, isHeld: true, feedbackAt: $0.feedbackAt) }
      + unread.map { BadRow(receipt: $0.receipt, person: $0.person, isHeld: false, feedbackAt: $0.feedbackAt) }
    let people = Persons(sorted: persons.sorted(), questions: questions, listed: listed, notLive: notLive)
    var spoken = SpokenFacts(all, of: people.sorted, in: answers)
    let bad = Dictionary(grouping: rows.filter { !people.isMute($0.receipt, about: $0.person) }) { row in
      answers.answer(row.receipt).flatMap { answers.place(of: BatchAnswers.source(of: $0)) } ?? -1
    }
    for (place, files) in answers.sources.enumerated() {
      let own = bad[place] ?? []
      if let file = files.only, !people.isMuteForAnybody(file.receipt) {
        take(file, at: place, files.source, &spoken)
        for row in own { wait(row, files.source, standing: nil, answers) }
      } else {
        choose(files, at: place, people, own, answers, &spoken)
      }
    }
    facts = spoken.standing
  }

  /// The only file of a source: what it says of anybody counts, and its silence about the others.
  private mutating func take(
    _ file: StoreTransaction.Answer, at place: Int, _ source: BatchAnswers.Source, _ spoken: inout SpokenFacts
  ) {
    let isAboutAll = spoken.standAll(of: file, at: place)
    guard file.silenceIsNothing, !isAboutAll else { return }
    silences.append(
      FileAnswer(question: source.question, promise: .hitsOnly, isComplete: true, feedbackAt: file.feedbackAt))
  }

  private mutating func choose(
    _ files: BatchAnswers.Files, at place: Int, _ persons: Persons, _ bad: [BadRow], _ answers: BatchAnswers,
    _ spoken: inout SpokenFacts
  ) {
    for person in persons.sorted {
      let heard = files.all.filter { !persons.isMute($0.receipt, about: person) }
      let silent = files.silences(among: heard).filter { persons.isAsked(again: $0, files.source.question, person) }
      let choice = AnswerChoice(
        among: Self.candidates(heard, silent, spoken.facts(at: place, about: person)), decisions: files.decisions)
      if heard.count < files.all.count, choice.contested.isEmpty {
        ended.append(AskedPoint(person: person, question: files.source.question))
      }
      take(choice, person, files, at: place, &spoken)
      for row in bad where row.person == person { wait(row, files.source, standing: choice, answers) }
    }
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
    _ choice: AnswerChoice, _ person: PersonKey, _ files: BatchAnswers.Files, at place: Int,
    _ spoken: inout SpokenFacts
  ) {
    let question = files.source.question
    for answer in choice.standing {
      spoken.stand(answer.sha256, at: place, about: person)
      guard answer.facts.isEmpty, let file = files.all.first(where: { $0.receipt == answer.receipt }) else { continue }
      silences.append(
        FileAnswer(
          question: question, promise: .hitsOnly, isComplete: true, feedbackAt: file.feedbackAt, persons: [person]))
    }
    guard !choice.contested.isEmpty else { return }
    contested.append(AskedPoint(person: person, question: question))
    for (rank, one) in choice.contested.enumerated() {
      for other in choice.contested[(rank + 1)...] {
        disputes.insert(Dispute(source: files.source, one: one.sha256, other: other.sha256))
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
  /// - Parameter choice: nil where there is but one file.
  private mutating func wait(
    _ row: BadRow, _ source: BatchAnswers.Source, standing choice: AnswerChoice?, _ answers: BatchAnswers
  ) {
    let rank = answers.answer(row.receipt)?.rank ?? AnswerRank()
    if choice?.standing.contains(where: { !$0.facts.isEmpty && $0.rank.outranks(rank) }) ?? false { return }
    let answer = WaitingAnswer(person: row.person, question: source.question, feedbackAt: row.feedbackAt)
    if row.isHeld { waiting.append(answer) } else { self.unread.append(answer) }
  }

  /// How many answers wait for a person, by item.
  var waitingByItem: [ItemCode: Int] {
    Dictionary(
      waiting.map { ($0.question.item, 1) } + contested.map { ($0.question.item, 1) }, uniquingKeysWith: +)
  }
}

/// Who a case's persons are, and which files say nothing about them.
private struct Persons {
  let sorted: [PersonKey]
  let questions: [AskedQuestion]
  let listed: [String: [PersonKey: [Bool]]]
  let notLive: [PersonKey: Set<Int64>]

  /// Whether a file came when the person's authorisation had ended.
  func isMute(_ receipt: Int64, about person: PersonKey) -> Bool { notLive[person]?.contains(receipt) ?? false }

  func isMuteForAnybody(_ receipt: Int64) -> Bool { notLive.values.contains { $0.contains(receipt) } }

  /// Whether the list that a file answers asks about the person; a first list asks about everybody.
  func isAsked(again file: StoreTransaction.Answer, _ question: AskedQuestion, _ person: PersonKey) -> Bool {
    guard let number = file.requery else { return true }
    guard let place = questions.firstIndex(of: question) else { return false }
    return listed[number]?[person]?[place] ?? false
  }
}

internal import Comparing
internal import EconomyModel
internal import Storage

/// What a batch knows once for all of its plain cases, and their comparison: from the sheets of the cut-off and blocks
/// of facts to what is kept of a prepared report, without a declaration, a text or a value of its own for any fact.
struct PlainPreparation: Sendable {
  private let batch: StoredBatch
  private let state: EvidenceState
  private let lane: PlainLane
  private let questions: [AskedQuestion: Int]
  private let reader: PackedFactReader
  /// One that answers a list which asks again, or a question nobody asked, wants the general way.
  private let sources: PlainSources
  private let wanted: [[Bool]]
  /// Somebody is on such a list.
  private let oddPersons: Set<PersonKey>
  /// Somebody's authorisation had ended when a file came.
  private let oddCases: Set<CaseNumber>

  /// - Returns: nil when no case of the batch is plain.
  init?(batch: StoredBatch, at state: EvidenceState, in transaction: StoreTransaction) throws {
    let answers = BatchAnswers(
      answers: try transaction.answers(in: batch.week, through: state.receiptsThrough),
      decisions: try transaction.decisions(in: batch.week, through: state.decisionsThrough))
    guard
      let lane = PlainLane(
        policy: batch.terms.policy, catalogue: try ItemCatalogue(adding: batch.terms.addedItems),
        questions: batch.terms.questions.map { ($0, answers.plainAnswer(to: $0)) })
    else { return nil }
    let questions = batch.terms.places
    self.batch = batch
    self.state = state
    self.lane = lane
    self.questions = questions
    reader = try PackedFactReader(of: batch.week, through: state.receiptsThrough, in: transaction)
    let sources: [PlainSource?] = reader.sources.map { file in
      guard answers.answer(file.receipt)?.requery == nil, let question = questions[file.question] else { return nil }
      return lane.source(answering: question, layout: file.layout, asOf: file.asOf)
    }
    wanted = zip(sources, reader.sources).map { source, file in
      source?.wanted ?? [Bool](repeating: false, count: file.layout.count)
    }
    self.sources = PlainSources(sources)
    oddPersons = try answers.requeries.reduce(into: []) { $0.formUnion(try transaction.personsListed(on: $1)) }
    oddCases = try transaction.casesNotLive(in: batch.week)
  }

  /// One case as its sheet states it.
  struct Case {
    let caseNumber: CaseNumber
    let declarationVersion: Int
    /// Of the report that is to be made.
    let version: Int
    /// In the declaration's order.
    fileprivate let persons: [PersonKey]
    fileprivate let notAsked: [PlainSpot]
    fileprivate let stated: PlainCase
  }

  /// - Returns: nil for a case that wants the general way.
  func plainCase(_ row: StoreTransaction.SheetRow) throws -> Case? {
    guard row.liveThrough != nil, !oddCases.contains(row.place.caseNumber), !(row.latest?.isIssued ?? false) else {
      return nil
    }
    var sheet = try CaseSheetReader(row.sheet)
    var persons: [PersonKey] = []
    var notAsked: [PlainSpot] = []
    persons.reserveCapacity(sheet.count)
    while let entry = try sheet.next() {
      if oddPersons.contains(entry.key) { return nil }
      for (question, cause) in (entry.causes ?? []).enumerated() where cause != nil {
        notAsked.append(PlainSpot(person: persons.count, question: question))
      }
      persons.append(entry.key)
    }
    guard let stated = PlainCase(packed: try sheet.figures(), in: lane) else { return nil }
    return Case(
      caseNumber: row.place.caseNumber, declarationVersion: row.declarationVersion, version: row.latest?.version ?? 1,
      persons: persons, notAsked: notAsked, stated: stated)
  }

  /// Compares case by case.
  /// - Parameters:
  ///   - facts: room for what is read, used again and again.
  ///   - body: called with each case in its order, and what its report comes to: nil where it wants the general
  ///     way.
  func compare(
    _ cases: [Case], _ facts: inout PackedFacts, in transaction: StoreTransaction,
    _ body: (Case, PlainSummary?) throws -> Void
  ) throws {
    guard let first = cases.first else { return }
    let people = cases.flatMap(\.persons).map(\.rawValue).sortedOnce
    facts.removeAll()
    try reader.add(factsOf: people, wanted: wanted, to: &facts, in: transaction)
    facts.sort(persons: people.count)
    let bad = BadRows(
      try transaction.badRows(of: people, in: batch.week, through: state.receiptsThrough), questions)
    var household = PlainHousehold(first.stated)
    var summary = PlainSummary()
    var next = 0
    for plain in cases {
      household.begin(plain.stated)
      household.notAsked = plain.notAsked
      for (place, person) in plain.persons.enumerated() {
        next = people.place(of: person.rawValue, near: next)
        household.add(facts, of: next, as: place, from: sources)
        bad.add(about: person, at: place, to: &household)
      }
      let isPlain = lane.summarise(household, into: &summary)
      try body(plain, isPlain ? summary : nil)
    }
  }

  /// Rows that say nothing yet, by person.
  private struct BadRows {
    private let rows: [PersonKey: [StoreTransaction.BadRow]]
    private let questions: [AskedQuestion: Int]

    init(_ rows: [StoreTransaction.BadRow], _ questions: [AskedQuestion: Int]) {
      self.rows = Dictionary(grouping: rows, by: \.person)
      self.questions = questions
    }

    /// - Parameter place: the person's in the case.
    func add(about person: PersonKey, at place: Int, to household: inout PlainHousehold) {
      guard !rows.isEmpty else { return }
      for row in rows[person] ?? [] {
        guard let question = questions[row.question] else {
          household.isOdd = true
          continue
        }
        let spot = PlainSpot(person: place, question: question)
        if row.isHeld { household.held.append(spot) } else { household.unread.append(spot) }
      }
    }
  }
}

extension [Int64] {
  fileprivate var sortedOnce: [Int64] {
    var once: [Int64] = []
    once.reserveCapacity(count)
    for number in sorted() where number != once.last { once.append(number) }
    return once
  }

  /// Of a number among sorted ones that hold it; at `near` or right behind it, mostly.
  fileprivate func place(of number: Int64, near: Int) -> Int {
    if self[near] == number { return near }
    if near + 1 < count, self[near + 1] == number { return near + 1 }
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

internal import EconomyModel
internal import Storage

/// A case's facts by the source that told them, and which of them stand.
struct SpokenFacts {
  private let all: [MatchedFact]
  private let persons: [PersonKey]
  /// Of each source its first fact; -1 where it says nothing.
  private var first: [Int]
  /// Of each fact the next one of its source; -1 for the last.
  private var next: [Int]
  private var stands: [Bool]

  /// - Parameter persons: those of the case.
  init(_ all: [MatchedFact], of persons: [PersonKey], in answers: BatchAnswers) {
    self.all = all
    self.persons = persons
    stands = [Bool](repeating: false, count: all.count)
    next = [Int](repeating: -1, count: all.count)
    first = [Int](repeating: -1, count: answers.sources.count)
    var place: Int?
    for index in all.indices.reversed() {
      if index + 1 == all.count || !Self.isSameSource(all[index], all[index + 1]) {
        place = answers.place(of: Self.source(of: all[index]))
      }
      guard let place else { continue }
      next[index] = first[place]
      first[place] = index
    }
  }

  private static func source(of fact: MatchedFact) -> BatchAnswers.Source {
    BatchAnswers.Source(
      question: AskedQuestion(institution: fact.institution, item: fact.item), adapter: fact.evidence.adapter)
  }

  private static func isSameSource(_ one: MatchedFact, _ other: MatchedFact) -> Bool {
    one.institution == other.institution && one.item == other.item && one.evidence.adapter == other.evidence.adapter
  }

  /// Lets everything stand that the only file of a source says.
  /// - Parameter source: its place.
  /// - Returns: whether it says something about everybody.
  mutating func standAll(of file: StoreTransaction.Answer, at source: Int) -> Bool {
    var index = first[source]
    while index >= 0 {
      stands[index] = all[index].evidence.fileSHA256 == file.sha256
      index = next[index]
    }
    return persons.allSatisfy { speaks(of: $0, at: source) }
  }

  private func speaks(of person: PersonKey, at source: Int) -> Bool {
    var index = first[source]
    while index >= 0 {
      if stands[index], all[index].person == person { return true }
      index = next[index]
    }
    return false
  }

  /// What a source says about a person, in the order of storage.
  func facts(at source: Int, about person: PersonKey) -> [MatchedFact] {
    var facts: [MatchedFact] = []
    var index = first[source]
    while index >= 0 {
      if all[index].person == person { facts.append(all[index]) }
      index = next[index]
    }
    return facts
  }

  /// Lets those of one source and person stand that a file says.
  mutating func stand(_ sha256: String, at source: Int, about person: PersonKey) {
    var index = first[source]
    while index >= 0 {
      if all[index].person == person, all[index].evidence.fileSHA256 == sha256 { stands[index] = true }
      index = next[index]
    }
  }

  /// In the order of storage.
  var standing: [MatchedFact] { stands.contains(false) ? all.indices.filter { stands[$0] }.map { all[$0] } : all }
}

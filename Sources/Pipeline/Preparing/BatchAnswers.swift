internal import Comparing
internal import EconomyModel
internal import Storage

/// A batch's accepted files and what was decided about them, laid out for the cases to look into.
struct BatchAnswers {
  /// One institution's files of one layout: only these can contradict one another.
  struct Source: Hashable {
    let question: AskedQuestion
    let adapter: String
  }

  /// One source with its files.
  struct Files {
    let source: Source
    let all: [StoreTransaction.Answer]
    /// The whole files, one of each rank and list.
    let silent: [StoreTransaction.Answer]
    let decisions: [AnswerChoice.Decision]

    /// The only file of a source, answering a list that asks for the first time: nothing is to be chosen.
    var only: StoreTransaction.Answer? {
      guard all.count == 1, decisions.isEmpty, let file = all.first, file.requery == nil else { return nil }
      return file
    }
  }

  /// Sorted by institution, item and adapter.
  let sources: [Files]
  /// The lists of later rounds that files answer, sorted.
  let requeries: [String]
  private let places: [Source: Int]
  private let byReceipt: [Int64: StoreTransaction.Answer]

  init(answers: [StoreTransaction.Answer], decisions: [ResendDecision]) {
    byReceipt = Dictionary(answers.map { ($0.receipt, $0) }, uniquingKeysWith: { first, _ in first })
    requeries = Set(answers.compactMap(\.requery)).sorted()
    let decided = Self.decided(answers, decisions)
    sources = Dictionary(grouping: answers, by: Self.source).sorted { $0.key.order < $1.key.order }.map {
      source, files in
      Files(
        source: source, all: files, silent: Self.representatives(files), decisions: decided[source] ?? [])
    }
    places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.source, $0) })
  }

  private static func decided(
    _ answers: [StoreTransaction.Answer], _ decisions: [ResendDecision]
  ) -> [Source: [AnswerChoice.Decision]] {
    let items = Dictionary(
      answers.map { (Adapter(institution: $0.institution, name: $0.adapter), $0.item) },
      uniquingKeysWith: { first, _ in first })
    return Dictionary(
      decisions.compactMap { decision in
        let adapter = Adapter(institution: decision.institution, name: decision.adapter)
        return items[adapter].map { item in
          let question = AskedQuestion(institution: decision.institution, item: item)
          return (Source(question: question, adapter: decision.adapter), [decision.choice])
        }
      }, uniquingKeysWith: +)
  }

  private struct Adapter: Hashable {
    let institution: InstitutionCode
    let name: String
  }

  func answer(_ receipt: Int64) -> StoreTransaction.Answer? { byReceipt[receipt] }

  /// A source's place among ``sources``.
  func place(of source: Source) -> Int? { places[source] }

  static func source(of answer: StoreTransaction.Answer) -> Source {
    Source(question: AskedQuestion(institution: answer.institution, item: answer.item), adapter: answer.adapter)
  }

  private struct Standing: Hashable {
    let rank: AnswerRank
    let requery: String?
  }

  /// Of equal silences the latest; of equally late ones the one with the least SHA-256.
  static func representatives(_ answers: [StoreTransaction.Answer]) -> [StoreTransaction.Answer] {
    let whole = answers.filter(\.silenceIsNothing)
    return Dictionary(grouping: whole) { Standing(rank: $0.rank, requery: $0.requery) }.values.compactMap { equal in
      equal.min { ($1.feedbackAt, $0.sha256) < ($0.feedbackAt, $1.sha256) }
    }
  }
}

extension BatchAnswers.Files {
  /// The whole files whose silence says something: of equal ones one stands for all, unless somebody spoke of single
  /// files.
  /// - Parameter heard: the source's files that say anything about the person at all.
  func silences(among heard: [StoreTransaction.Answer]) -> [StoreTransaction.Answer] {
    if !decisions.isEmpty { return heard.filter(\.silenceIsNothing) }
    return heard.count == all.count ? silent : BatchAnswers.representatives(heard)
  }
}

extension BatchAnswers.Source {
  fileprivate var order: (InstitutionCode, ItemCode, String) { (question.institution, question.item, adapter) }
}

extension ResendDecision {
  fileprivate var choice: AnswerChoice.Decision {
    AnswerChoice.Decision(chosen: chosen, other: other, verdict: addsUp ? .adds : .supersedes)
  }
}

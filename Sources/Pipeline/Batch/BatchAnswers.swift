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

  let bySource: [Source: [StoreTransaction.Answer]]
  /// Of each source the whole files, one of each rank and list.
  let silent: [Source: [StoreTransaction.Answer]]
  let decisions: [Source: [AnswerChoice.Decision]]
  /// The lists of later rounds that files answer, sorted.
  let requeries: [String]
  private let byReceipt: [Int64: StoreTransaction.Answer]

  init(answers: [StoreTransaction.Answer], decisions: [ResendDecision]) {
    bySource = Dictionary(grouping: answers, by: Self.source)
    silent = bySource.mapValues(Self.representatives)
    byReceipt = Dictionary(answers.map { ($0.receipt, $0) }, uniquingKeysWith: { first, _ in first })
    requeries = Set(answers.compactMap(\.requery)).sorted()
    let items = Dictionary(
      answers.map { (Adapter(institution: $0.institution, name: $0.adapter), $0.item) },
      uniquingKeysWith: { first, _ in first })
    self.decisions = Dictionary(
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

  static func source(of answer: StoreTransaction.Answer) -> Source {
    Source(question: AskedQuestion(institution: answer.institution, item: answer.item), adapter: answer.adapter)
  }

  private struct Standing: Hashable {
    let rank: AnswerRank
    let requery: String?
  }

  /// The whole files whose silence says something: of equal ones one stands for all, unless somebody spoke of single
  /// files.
  /// - Parameter heard: the source's files that say anything about the person at all.
  func silences(
    of source: Source, among heard: [StoreTransaction.Answer], isDecided: Bool
  ) -> [StoreTransaction.Answer] {
    if isDecided { return heard.filter(\.silenceIsNothing) }
    let isAll = heard.count == bySource[source]?.count
    return isAll ? silent[source] ?? [] : Self.representatives(heard)
  }

  /// Of equal silences the latest; of equally late ones the one with the least SHA-256.
  private static func representatives(_ answers: [StoreTransaction.Answer]) -> [StoreTransaction.Answer] {
    let whole = answers.filter(\.silenceIsNothing)
    return Dictionary(grouping: whole) { Standing(rank: $0.rank, requery: $0.requery) }.values.compactMap { equal in
      equal.min { ($1.feedbackAt, $0.sha256) < ($0.feedbackAt, $1.sha256) }
    }
  }
}

extension ResendDecision {
  fileprivate var choice: AnswerChoice.Decision {
    AnswerChoice.Decision(chosen: chosen, other: other, verdict: addsUp ? .adds : .supersedes)
  }
}

internal import Comparing
internal import Configuring
internal import EconomyModel
internal import Storage

/// 现有反馈: which settled answers of earlier batches are young enough to be taken over.
struct FactsAtHand {
  let centre: Centre
  /// Of the request.
  let questions: [AskedQuestion]
  let on: CivilDate

  /// For each person and question the newest answer; of equally new ones that of the newest batch, then of the least
  /// case number.
  /// - Parameter request: which borrows nothing of itself; nil while it has no number.
  func answers(
    to points: Set<AskedPoint>, for request: BatchWeek? = nil, in transaction: StoreTransaction
  ) throws -> [BorrowedAnswer] {
    let since = on.adding(days: -centre.configuration.reuseAnswersWithinDays)
    let places = Dictionary(questions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var newest: [AskedPoint: (at: Timestamp, answer: BorrowedAnswer)] = [:]
    let persons = Set(points.map(\.person)).sorted()
    for lender in try transaction.cases(asking: persons, answeredSince: since) where lender.week != request {
      guard let lent = try LentCase(lender, in: transaction) else { continue }
      for point in points {
        guard let place = places[point.question], let found = lent.answer(point),
          (since...on).contains(found.feedbackAt.date), newest[point].map({ $0.at < found.feedbackAt }) ?? true
        else { continue }
        newest[point] = (
          found.feedbackAt,
          BorrowedAnswer(
            person: point.person, question: place, week: lender.week, lender: lender.caseNumber,
            receiptsThrough: lent.state.receiptsThrough, decisionsThrough: lent.state.decisionsThrough)
        )
      }
    }
    return newest.values.map(\.answer).sorted { ($0.person, $0.question) < ($1.person, $1.question) }
  }
}

internal import EconomyModel
internal import Storage

/// One settled answer of an earlier batch that a request takes over as it is.
struct LentAnswer {
  let answer: BorrowedAnswer
  let question: AskedQuestion
  /// 查得 or 查无.
  let cell: Cell
  /// Sorted as Storage gives them.
  let facts: [MatchedFact]
}

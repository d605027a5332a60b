package import EconomyModel

/// 沿用反馈: which earlier batch answers one question about one person in a request, and up to where that batch is
/// looked at.
package struct BorrowedAnswer: Hashable, Sendable {
  package let person: PersonKey
  /// Its place in the request's terms.
  package let question: Int
  /// The lending batch, and the case in it that holds the person.
  package let week: BatchWeek
  package let lender: CaseNumber
  package let receiptsThrough: Int64
  package let decisionsThrough: Int64

  package init(
    person: PersonKey, question: Int, week: BatchWeek, lender: CaseNumber, receiptsThrough: Int64,
    decisionsThrough: Int64
  ) {
    self.person = person
    self.question = question
    self.week = week
    self.lender = lender
    self.receiptsThrough = receiptsThrough
    self.decisionsThrough = decisionsThrough
  }
}

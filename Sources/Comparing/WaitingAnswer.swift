package import EconomyModel

/// A held row that might concern somebody.
package struct WaitingAnswer: Hashable, Sendable {
  package let person: PersonKey
  package let question: AskedQuestion
  package let feedbackAt: Timestamp

  package init(person: PersonKey, question: AskedQuestion, feedbackAt: Timestamp) {
    self.person = person
    self.question = question
    self.feedbackAt = feedbackAt
  }
}

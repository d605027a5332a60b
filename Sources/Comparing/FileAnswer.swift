package import EconomyModel

/// One accepted file as an answer to one question.
package struct FileAnswer: Hashable, Sendable {
  /// What the layout promises of persons it does not mention.
  package enum Promise: String, Hashable, CaseIterable, Sendable {
    /// A row for every person asked: silence is no answer.
    case everySubject = "every-subject"
    /// Rows for hits only: silence is an answer once the file is known to be whole.
    case hitsOnly = "hits-only"
  }

  package let question: AskedQuestion
  package let promise: Promise
  /// A trailer or control total held, or the file names the list it answers.
  package let isComplete: Bool
  package let feedbackAt: Timestamp
  /// Whom its silence is about; nil: everybody asked.
  package let persons: Set<PersonKey>?

  package init(
    question: AskedQuestion, promise: Promise, isComplete: Bool, feedbackAt: Timestamp,
    persons: Set<PersonKey>? = nil
  ) {
    self.question = question
    self.promise = promise
    self.isComplete = isComplete
    self.feedbackAt = feedbackAt
    self.persons = persons
  }
}

package import EconomyModel

/// One stored fact of a plain household, in integers.
package struct PlainRow: Sendable {
  package enum Amount: Hashable, Sendable {
    case fen(Int64)
    /// Another currency without its own amount in CNY.
    case foreign
    /// The record says nothing of an amount.
    case absent
    /// Only flags, or more than can be counted: not plain.
    case odd
  }

  /// The person's place in the case.
  package let person: Int
  /// The question's place in the batch's terms.
  package let question: Int
  package let outcome: RecordOutcome
  /// Looked at only when something was found, like ``number``.
  package let amount: Amount
  /// Equal for numbers that are one number after normalisation; 0 where none is stated or it is masked.
  package let number: UInt64
  /// The row's own date, else its file's.
  package let asOf: CivilDate?

  package init(
    person: Int, question: Int, outcome: RecordOutcome, fields: PlainFields, asOf: CivilDate?
  ) {
    self.person = person
    self.question = question
    self.outcome = outcome
    amount = fields.amount
    number = fields.number
    self.asOf = asOf
  }
}

package import EconomyModel

/// What was decided of a held row and one person.
package struct HeldDecision: Hashable, Sendable {
  /// What an accepted row says.
  package struct Record: Hashable, Sendable, Codable {
    package let outcome: RecordOutcome
    package let fields: [FieldEntry]
    package let asOf: CivilDate?
    package let feedbackAt: Timestamp?

    package init(_ record: CanonicalRecord) {
      outcome = record.outcome
      fields = record.fields
      asOf = record.asOf
      feedbackAt = record.feedbackAt
    }
  }

  package let person: PersonKey
  package let verdict: HeldVerdict
  /// Of an accepted one alone.
  package let record: Record?
  package let reason: String
  package let decidedBy: String
  package let decidedAt: Timestamp

  package init(
    person: PersonKey, verdict: HeldVerdict, record: Record?, reason: String, decidedBy: String, decidedAt: Timestamp
  ) {
    self.person = person
    self.verdict = verdict
    self.record = record
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}

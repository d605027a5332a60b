/// A returned record tied to a person, with its place in a received file.
package struct MatchedFact: Hashable, Sendable {
  package let person: PersonKey
  package let institution: InstitutionCode
  package let rule: MatchRule
  package let item: ItemCode
  package let outcome: RecordOutcome
  package let fields: [FieldEntry]
  package let asOf: CivilDate?
  /// Stated by row or file, else the time of first receipt.
  package let feedbackAt: Timestamp
  package let evidence: EvidenceReference

  package init(
    person: PersonKey, institution: InstitutionCode, rule: MatchRule, item: ItemCode, outcome: RecordOutcome,
    fields: [FieldEntry], asOf: CivilDate?, feedbackAt: Timestamp, evidence: EvidenceReference
  ) {
    self.person = person
    self.institution = institution
    self.rule = rule
    self.item = item
    self.outcome = outcome
    self.fields = fields
    self.asOf = asOf
    self.feedbackAt = feedbackAt
    self.evidence = evidence
  }
}

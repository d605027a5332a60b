/// One row of an item's table: a returned record, a declared record, or both.
package struct FindingLine: Hashable, Sendable, Codable {
  /// A source that was not chosen by precedence.
  package struct Alternative: Hashable, Sendable, Codable {
    package let institution: InstitutionCode
    package let verified: Figure
    package let evidence: EvidenceReference

    package init(institution: InstitutionCode, verified: Figure, evidence: EvidenceReference) {
      self.institution = institution
      self.verified = verified
      self.evidence = evidence
    }
  }

  /// The subject's reference in the declaration; `household` for a line of the whole household.
  package let subject: String
  /// Nil for a line that only the declaration knows.
  package let institution: InstitutionCode?
  /// The verified record's fields, or the declared ones where there is no record. Account numbers are masked.
  package let fields: [FieldEntry]
  package let declared: Figure
  package let verified: Figure
  package let conclusion: Conclusion
  package let reasons: [FindingReason]
  package let asOf: CivilDate?
  package let feedbackAt: Timestamp?
  /// Nil only where there is no returned record.
  package let evidence: EvidenceReference?
  package let alternatives: [Alternative]

  package init(
    subject: String, institution: InstitutionCode?, fields: [FieldEntry], declared: Figure, verified: Figure,
    conclusion: Conclusion, reasons: [FindingReason] = [], asOf: CivilDate? = nil, feedbackAt: Timestamp? = nil,
    evidence: EvidenceReference? = nil, alternatives: [Alternative] = []
  ) {
    self.subject = subject
    self.institution = institution
    self.fields = fields
    self.declared = declared
    self.verified = verified
    self.conclusion = conclusion
    self.reasons = reasons
    self.asOf = asOf
    self.feedbackAt = feedbackAt
    self.evidence = evidence
    self.alternatives = alternatives
  }
}

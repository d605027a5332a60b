package import EconomyModel

/// What a person said of two files that answer differently about somebody.
package struct ResendDecision: Hashable, Sendable {
  package let week: BatchWeek
  package let institution: InstitutionCode
  package let adapter: String
  /// SHA-256 of the file that counts.
  package let chosen: String
  package let other: String
  /// Whether the other one counts as well.
  package let addsUp: Bool
  package let reason: String
  package let decidedBy: String
  package let decidedAt: Timestamp

  package init(
    week: BatchWeek, institution: InstitutionCode, adapter: String, chosen: String, other: String, addsUp: Bool,
    reason: String, decidedBy: String, decidedAt: Timestamp
  ) {
    self.week = week
    self.institution = institution
    self.adapter = adapter
    self.chosen = chosen
    self.other = other
    self.addsUp = addsUp
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}

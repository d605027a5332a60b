/// All that one batch knows of one case: what Comparing needs and nothing else.
package struct CaseEvidence: Hashable, Sendable {
  package let request: VerificationRequest
  /// Members in the declaration's order, then obligors.
  package let subjects: [CaseSubject]
  /// Every subject × question, in its state.
  package let cells: [Cell]
  /// Facts of these subjects that this case's own authorisations cover.
  package let facts: [MatchedFact]
  /// How many answers about these subjects wait for a person, by item.
  package let heldAnswers: [ItemCode: Int]

  package init(
    request: VerificationRequest, subjects: [CaseSubject], cells: [Cell], facts: [MatchedFact],
    heldAnswers: [ItemCode: Int]
  ) {
    self.request = request
    self.subjects = subjects
    self.cells = cells
    self.facts = facts
    self.heldAnswers = heldAnswers
  }
}

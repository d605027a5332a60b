/// What a family says about a figure, as a caseworker wrote it down, and what a second person made of it.
package struct CaseNote: Hashable, Sendable {
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    /// 说明: where the money came from, why it was not declared.
    case explanation
    /// 反证: the record is wrong, or not theirs.
    case rebuttal
    /// 异议: against the report as a whole.
    case objection
  }

  package struct Review: Hashable, Sendable {
    package let isAccepted: Bool
    package let reason: String
    package let by: String
    package let at: Timestamp

    package init(isAccepted: Bool, reason: String, by: String, at: Timestamp) {
      self.isAccepted = isAccepted
      self.reason = reason
      self.by = by
      self.at = at
    }
  }

  package let number: Int64
  package let caseNumber: CaseNumber
  package let week: BatchWeek
  /// The report's version that it speaks of.
  package let version: Int
  /// Nil where it is about the report as a whole.
  package let item: ItemCode?
  package let kind: Kind
  package let text: String
  /// The papers that were shown, as their numbers or a description; empty when there were none.
  package let papers: String
  /// Of a rebuttal, the rows that blocked issue when it was written down, sorted; it is about these and no others.
  package let evidence: [EvidenceReference]
  package let attached: [AttachedPaper]
  package let recordedBy: String
  package let recordedAt: Timestamp
  /// Nil while it waits.
  package let review: Review?

  package init(
    number: Int64 = 0, caseNumber: CaseNumber, week: BatchWeek, version: Int, item: ItemCode?, kind: Kind,
    text: String, papers: String, evidence: [EvidenceReference] = [], attached: [AttachedPaper] = [],
    recordedBy: String, recordedAt: Timestamp,
    review: Review? = nil
  ) {
    self.number = number
    self.caseNumber = caseNumber
    self.week = week
    self.version = version
    self.item = item
    self.kind = kind
    self.text = text
    self.papers = papers
    self.evidence = evidence
    self.attached = attached
    self.recordedBy = recordedBy
    self.recordedAt = recordedAt
    self.review = review
  }
}

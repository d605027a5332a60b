/// One returned row in the system's own words, before it is known whom it concerns.
package struct CanonicalRecord: Hashable, Sendable {
  package let item: ItemCode
  package let subject: SubjectClaim
  package let outcome: RecordOutcome
  /// Empty unless the outcome is *found*.
  package let fields: [FieldEntry]
  /// The date of the data; nil when neither row nor file states it.
  package let asOf: CivilDate?
  /// 反馈时间 as the row or the file states it; nil when neither does (the receipt's time then stands).
  package let feedbackAt: Timestamp?
  package let position: FilePosition

  package init(
    item: ItemCode, subject: SubjectClaim, outcome: RecordOutcome, fields: [FieldEntry], asOf: CivilDate?,
    feedbackAt: Timestamp?, position: FilePosition
  ) {
    self.item = item
    self.subject = subject
    self.outcome = outcome
    self.fields = fields
    self.asOf = asOf
    self.feedbackAt = feedbackAt
    self.position = position
  }
}

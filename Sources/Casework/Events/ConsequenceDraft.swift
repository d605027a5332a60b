package import EconomyModel

/// 失信处理建议: a proposal to the competent authority.
package struct ConsequenceDraft: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case grade, measures, fine
  }

  package let grade: ConsequenceGrade
  package let measures: [ConsequenceMeasure]
  /// Only with the measure `fine`.
  package let fine: Fen?

  package init(grade: ConsequenceGrade, measures: [ConsequenceMeasure], fine: Fen? = nil) {
    self.grade = grade
    self.measures = measures
    self.fine = fine
  }
}

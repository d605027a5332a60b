package import Diagnostics

/// One line of a track's consequence matrix: what may be proposed for a grade.
package struct ConsequenceRule: Hashable, Sendable {
  package let grade: ConsequenceGrade
  package let measures: Set<ConsequenceMeasure>
  /// In tenths of the value wrongly obtained, both ends included: `10...30` is 1–3 ×. Nil without a fine.
  package let fineTenths: ClosedRange<Int>?
  package let basis: String

  /// - Throws: `terms.consequence` when there is no measure, or the fine and its range do not go together;
  ///   `terms.basis`.
  package init(
    grade: ConsequenceGrade, measures: Set<ConsequenceMeasure>, fineTenths: ClosedRange<Int>?, basis: String
  ) throws(Reason) {
    guard !measures.isEmpty else {
      throw Reason(.termsConsequence, found: "the grade '\(grade.rawValue)' has no measure", wayOut: "name one")
    }
    guard measures.contains(.fine) == (fineTenths != nil), (fineTenths?.lowerBound ?? 1) > 0,
      (fineTenths?.upperBound ?? 1) <= 1000
    else {
      throw Reason(
        .termsConsequence, found: "the grade '\(grade.rawValue)' has a fine without its range, or a range without one",
        expected: "expected a range of 1 to 1000 tenths of the value wrongly obtained, and the measure 'fine'")
    }
    self.grade = grade
    self.measures = measures
    self.fineTenths = fineTenths
    self.basis = try CommitmentTerms.stated(basis, of: "the grade '\(grade.rawValue)'")
  }
}

/// `{"grade": "serious", "measures": ["fine", "recover"], "fineFromTenths": 10, "fineToTenths": 30, "basis": "…"}`.
extension ConsequenceRule: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case grade, measures, fineFromTenths, fineToTenths, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    let from = try container.decodeIfPresent(Int.self, forKey: .fineFromTenths)
    let to = try container.decodeIfPresent(Int.self, forKey: .fineToTenths)
    guard (from == nil) == (to == nil), (from ?? 0) <= (to ?? 0) else {
      throw DecodingError.dataCorruptedError(
        forKey: .fineToTenths, in: container, debugDescription: "a range needs both ends, the lesser first")
    }
    try self.init(
      grade: container.decode(ConsequenceGrade.self, forKey: .grade),
      measures: Set(container.decode([ConsequenceMeasure].self, forKey: .measures)),
      fineTenths: from.flatMap { from in to.map { from...$0 } },
      basis: container.decode(String.self, forKey: .basis))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(grade, forKey: .grade)
    try container.encode(measures.sorted(), forKey: .measures)
    try container.encodeIfPresent(fineTenths?.lowerBound, forKey: .fineFromTenths)
    try container.encodeIfPresent(fineTenths?.upperBound, forKey: .fineToTenths)
    try container.encode(basis, forKey: .basis)
  }
}

package import EconomyModel

/// 核对结果: a report's coverage, by reference.
package struct AnswersReport: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case week, version, digest, verifiedOn, answered, pending, notAsked
  }

  package let week: BatchWeek
  package let version: Int
  /// SHA-256 of the report, lower-case hex.
  package let digest: String
  package let verifiedOn: CivilDate
  /// Cells that are HIT or NIL.
  package let answered: Int
  /// Cells that were asked and are neither.
  package let pending: Int
  package let notAsked: Int

  package init(
    week: BatchWeek, version: Int, digest: String, verifiedOn: CivilDate, answered: Int, pending: Int, notAsked: Int
  ) {
    self.week = week
    self.version = version
    self.digest = digest
    self.verifiedOn = verifiedOn
    self.answered = answered
    self.pending = pending
    self.notAsked = notAsked
  }
}

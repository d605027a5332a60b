/// Dated policy data of comparison; a county replaces the sample values in `policies/comparison.yaml`.
package struct ComparisonPolicy: Hashable, Sendable, Codable {
  /// Consistent when |declared − verified| is at most this.
  package let toleranceFen: Fen
  /// Or when ratio × |declared − verified| ≤ max(declared, verified); 20 means 5 %.
  package let toleranceDivisor: Int64
  package let areaTolerance: Area
  package let asOfGapDays: Int
  /// Months of the income window before the declaration's data date.
  package let incomeMonths: Int
  /// 采信顺序 by item: the earlier institution is believed; those not listed follow by code.
  package let precedence: [ItemCode: [InstitutionCode]]
  /// 文号/条款, or `sample`.
  package let basis: String

  package init(
    toleranceFen: Fen, toleranceDivisor: Int64, areaTolerance: Area, asOfGapDays: Int, incomeMonths: Int,
    precedence: [ItemCode: [InstitutionCode]], basis: String
  ) {
    self.toleranceFen = toleranceFen
    self.toleranceDivisor = toleranceDivisor
    self.areaTolerance = areaTolerance
    self.asOfGapDays = asOfGapDays
    self.incomeMonths = incomeMonths
    self.precedence = precedence
    self.basis = basis
  }
}

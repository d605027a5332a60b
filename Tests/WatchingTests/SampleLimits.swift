import EconomyModel

extension DriftLimits {
  /// As `Policies/drift.yaml` ships them.
  static let sample = DriftLimits(
    weeksAtLeast: 6, rowsAtLeast: 50, weeksAtMost: 26, oneIn: 1_000_000, ratesOneIn: 20_000,
    hitRate: Move(factorPercent: 150, leastPerMille: 5, shiftPerMille: 200),
    rejectRate: Move(factorPercent: 200, leastPerMille: 2, shiftPerMille: 50),
    heldRate: Move(factorPercent: 200, leastPerMille: 5, shiftPerMille: 100),
    answeredShare: Move(factorPercent: 300, leastPerMille: 50, shiftPerMille: 150), contentsPerMille: 250,
    lossyPerMille: 20, figureFactorPercent: 300, grossPerMille: 600, grossFactorPercent: 1000, basis: "sample")
}

/// From what size on a change of a source against its own history is an alarm; a centre replaces the sample values in
/// `policies/drift.yaml`.
package struct DriftLimits: Hashable, Sendable, Codable {
  /// When a share has moved far enough to matter: by its factor (and at least a little), or by sheer distance.
  package struct Move: Hashable, Sendable, Codable {
    /// 150: the share, or what is left to the whole, became 1.5 times as large or as small.
    package let factorPercent: Int64
    /// However large the factor, a move below this does not matter.
    package let leastPerMille: Int64
    /// A move of at least this matters, whatever the factor.
    package let shiftPerMille: Int64

    package init(factorPercent: Int64, leastPerMille: Int64, shiftPerMille: Int64) {
      self.factorPercent = factorPercent
      self.leastPerMille = leastPerMille
      self.shiftPerMille = shiftPerMille
    }
  }

  /// With fewer earlier weeks, or fewer rows now, only gross changes are alarms.
  package let weeksAtLeast: Int
  package let rowsAtLeast: Int64
  /// Weeks further back are not looked at.
  package let weeksAtMost: Int
  /// A change of a column is an alarm only when chance makes one like it less than once in so many; there are hundreds
  /// of shares to look at.
  package let oneIn: Int64
  /// The same for the four rates of the whole answer.
  package let ratesOneIn: Int64
  package let hitRate: Move
  package let rejectRate: Move
  package let heldRate: Move
  package let answeredShare: Move
  /// A column's contents: any one share of its values (filled, zero, of a length, of a value …).
  package let contentsPerMille: Int64
  /// Names with characters lost.
  package let lossyPerMille: Int64
  package let figureFactorPercent: Int64
  package let grossPerMille: Int64
  package let grossFactorPercent: Int64
  /// 文号/条款, or `sample`.
  package let basis: String

  package init(
    weeksAtLeast: Int, rowsAtLeast: Int64, weeksAtMost: Int, oneIn: Int64, ratesOneIn: Int64, hitRate: Move,
    rejectRate: Move, heldRate: Move, answeredShare: Move, contentsPerMille: Int64, lossyPerMille: Int64,
    figureFactorPercent: Int64, grossPerMille: Int64, grossFactorPercent: Int64, basis: String
  ) {
    self.weeksAtLeast = weeksAtLeast
    self.rowsAtLeast = rowsAtLeast
    self.weeksAtMost = weeksAtMost
    self.oneIn = oneIn
    self.ratesOneIn = ratesOneIn
    self.hitRate = hitRate
    self.rejectRate = rejectRate
    self.heldRate = heldRate
    self.answeredShare = answeredShare
    self.contentsPerMille = contentsPerMille
    self.lossyPerMille = lossyPerMille
    self.figureFactorPercent = figureFactorPercent
    self.grossPerMille = grossPerMille
    self.grossFactorPercent = grossFactorPercent
    self.basis = basis
  }
}

internal import EconomyModel

/// What SUM has added up of one item, and what that comes to.
struct SumTally {
  var declared = MoneySum()
  var verified = MoneySum()
  /// Something was declared, be it without an amount.
  var isDeclared = false
  /// Something was found whose amount could not be added.
  var isLowerBound = false
  var isForeign = false
  var isForeignDeclared = false
  var isFlagged = false
  var isOverLimit = false
  var isUnvalued = false
  private(set) var widestGap = 0

  /// - Parameter days: how far the record's data may be from the declaration's.
  /// - Returns: the gap in days where it is wider.
  mutating func add(
    verified fen: Fen, asOf: CivilDate?, declaredAsOf: CivilDate, within days: Int
  ) -> Int? {
    verified.add(fen)
    guard let asOf else { return nil }
    let gap = abs(asOf.days(since: declaredAsOf))
    guard gap > days else { return nil }
    widestGap = max(widestGap, gap)
    return gap
  }

  /// Nil where nothing is stated, or more than can be counted.
  var declaredFen: Fen? { declared.isOverflown ? nil : declared.stated }

  /// Nothing found is zero only once everybody has answered; nil for more than can be counted.
  func verifiedFen(isComplete: Bool) -> Fen? { verified.isStated || isComplete ? verified.fen : nil }

  func difference(_ tolerance: Tolerance, isComplete: Bool) -> DifferenceClass {
    guard let found = verified.fen, !declared.isOverflown else { return .notVerifiable }
    if widestGap > 0 || isForeignDeclared { return .explanationRequired }
    let difference = tolerance.difference(declared: isDeclared ? declared.fen : nil, verified: found)
    switch difference {
    case .underDeclared, .undeclared: return difference
    case .statusDiffers, .explanationRequired, .overDeclared, .notVerifiable, .consistent:
      if isForeign || isOverLimit || isUnvalued { return .explanationRequired }
      if isFlagged { return .notVerifiable }
      return difference.settled(isComplete: isComplete)
    }
  }
}

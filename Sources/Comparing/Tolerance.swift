internal import EconomyModel

/// When two values count as one. Both rules look the same from either side.
struct Tolerance {
  private let policy: ComparisonPolicy

  init(_ policy: ComparisonPolicy) { self.policy = policy }

  /// Consistent when the amounts differ by at most the tolerance, or by at most one part in the divisor of the larger.
  func allows(_ declared: Fen, _ verified: Fen) -> Bool {
    let gap = Int128((Int128(declared.amount) - Int128(verified.amount)).magnitude)
    if gap <= Int128(policy.toleranceFen.amount) { return true }
    return policy.toleranceDivisor > 0
      && gap * Int128(policy.toleranceDivisor) <= Int128(max(declared, verified).amount)
  }

  func allows(_ declared: Area, _ verified: Area) -> Bool {
    let gap = (Int128(declared.hundredths) - Int128(verified.hundredths)).magnitude
    return gap <= Int128(policy.areaTolerance.hundredths).magnitude
  }

  /// - Parameter declared: nil when nothing was stated: it counts as zero, and what is found is then undeclared.
  func difference(declared: Fen?, verified: Fen) -> DifferenceClass {
    let stated = declared ?? .zero
    if allows(stated, verified) { return .consistent }
    if verified < stated { return .overDeclared }
    return declared == nil ? .undeclared : .underDeclared
  }
}

internal import EconomyModel

/// When two values count as one. Both rules look the same from either side.
struct Tolerance {
  private let fen: Fen
  private let divisor: Int64
  private let area: Area

  init(_ policy: ComparisonPolicy) {
    fen = policy.toleranceFen
    divisor = policy.toleranceDivisor
    area = policy.areaTolerance
  }

  /// Consistent when the amounts differ by at most the tolerance, or by at most one part in the divisor of the larger.
  func allows(_ declared: Fen, _ verified: Fen) -> Bool {
    let gap = Int128((Int128(declared.amount) - Int128(verified.amount)).magnitude)
    if gap <= Int128(fen.amount) { return true }
    return divisor > 0
      && gap * Int128(divisor) <= Int128(max(declared, verified).amount)
  }

  func allows(_ declared: Area, _ verified: Area) -> Bool {
    let gap = (Int128(declared.hundredths) - Int128(verified.hundredths)).magnitude
    return gap <= Int128(area.hundredths).magnitude
  }

  /// - Parameter declared: nil when nothing was stated: it counts as zero, and what is found is then undeclared.
  func difference(declared: Fen?, verified: Fen) -> DifferenceClass {
    let stated = declared ?? .zero
    if allows(stated, verified) { return .consistent }
    if verified < stated { return .overDeclared }
    return declared == nil ? .undeclared : .underDeclared
  }
}

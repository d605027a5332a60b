internal import EconomyModel

extension ShareFraction {
  /// The shares of one record added, at most the whole; nil when there are none or the sum is no countable fraction.
  static func sum(_ shares: [ShareFraction]) -> ShareFraction? {
    guard var sum = shares.first else { return nil }
    for share in shares.dropFirst() {
      let numerator =
        Int64(sum.numerator) * Int64(share.denominator) + Int64(share.numerator) * Int64(sum.denominator)
      let denominator = Int64(sum.denominator) * Int64(share.denominator)
      if numerator >= denominator { return .one }
      let divisor = greatestCommonDivisor(numerator, denominator)
      guard let small = Int32(exactly: numerator / divisor), let large = Int32(exactly: denominator / divisor),
        let next = try? ShareFraction(small, over: large)
      else { return nil }
      sum = next
    }
    return sum
  }

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (larger, smaller) = (right, left)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

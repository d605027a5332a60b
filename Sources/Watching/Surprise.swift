/// How hard it is to believe that two shares are draws from one and the same source, in 1/1024 bits: ten bits are odds
/// of about one in a thousand, twenty of one in a million. (The log-likelihood ratio of the two-by-two table.)
enum Surprise {
  static func between(_ left: Share, _ right: Share) -> Int64 {
    guard left.of > 0, right.of > 0 else { return 0 }
    let cells = [left.count, left.rest.count, right.count, right.rest.count]
    let margins = [left.of, right.of, left.count + right.count, left.rest.count + right.rest.count]
    let bits =
      cells.reduce(0) { $0 + weighed($1) } - margins.reduce(0) { $0 + weighed($1) } + weighed(left.of + right.of)
    return Int64(max(0, bits) >> Int128(fraction - 10))
  }

  /// The surprise at odds of one in so many.
  static func oneIn(_ count: Int64) -> Int64 { logarithm(max(1, count)) >> Int64(fraction - 10) }

  private static let fraction = 44

  /// n · log₂ n; 0 for 0.
  private static func weighed(_ count: Int64) -> Int128 {
    count > 0 ? Int128(count) * Int128(logarithm(count)) : 0
  }

  /// log₂ in 2⁻⁴⁴: the place of the leading bit, then one bit of the fraction with each squaring.
  private static func logarithm(_ count: Int64) -> Int64 {
    var result = Int64(63 - count.leadingZeroBitCount)
    var mantissa = UInt64(count) << UInt64(count.leadingZeroBitCount)
    for _ in 0..<fraction {
      let square = mantissa.multipliedFullWidth(by: mantissa).high
      let isTwoOrMore = square >> 63 == 1
      result = result << 1 | (isTwoOrMore ? 1 : 0)
      mantissa = isTwoOrMore ? square : square << 1
    }
    return result
  }
}

internal import EconomyModel

/// An exact part of something, in lowest terms, so that parts are added first and rounded once. Arithmetic gives nil
/// where a part can no longer be counted.
struct Portion: Hashable {
  private let numerator: Int128
  private let denominator: Int128

  static let zero = Portion(reducing: 0, 1)
  static let one = Portion(reducing: 1, 1)

  private init(reducing numerator: Int128, _ denominator: Int128) {
    var (larger, smaller) = (denominator, numerator < 0 ? -numerator : numerator)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    self.numerator = numerator / larger
    self.denominator = denominator / larger
  }

  init(_ share: ShareFraction) {
    self.init(reducing: Int128(share.numerator), Int128(share.denominator))
  }

  func adding(_ other: Portion) -> Portion? {
    let (left, overflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflow2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflow3) = left.addingReportingOverflow(right)
    let (divisor, overflow4) = denominator.multipliedReportingOverflow(by: other.denominator)
    return overflow || overflow2 || overflow3 || overflow4 ? nil : Portion(reducing: sum, divisor)
  }

  func times(_ factor: Int64) -> Portion? {
    let (product, overflow) = numerator.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Portion(reducing: product, denominator)
  }

  func divided(by count: Int) -> Portion? {
    let (divisor, overflow) = denominator.multipliedReportingOverflow(by: Int128(count))
    return overflow || count <= 0 ? nil : Portion(reducing: numerator, divisor)
  }

  /// What is left of the whole; nothing where more than the whole is taken.
  var rest: Portion { numerator >= denominator ? .zero : Portion(reducing: denominator - numerator, denominator) }

  /// At most the whole.
  var capped: Portion { numerator > denominator ? .one : self }

  /// Half up; nil when it exceeds what can be counted.
  var rounded: Int64? {
    let (doubled, overflow) = numerator.multipliedReportingOverflow(by: 2)
    let (sum, overflow2) = doubled.addingReportingOverflow(denominator)
    let (divisor, overflow3) = denominator.multipliedReportingOverflow(by: 2)
    if overflow || overflow2 || overflow3 { return nil }
    let quotient = sum / divisor
    return Int64(exactly: sum < 0 && sum % divisor != 0 ? quotient - 1 : quotient)
  }

  /// Whether the two differ by at most `most`; false where that cannot be told.
  func isWithin(_ most: Int64, of other: Portion) -> Bool {
    guard let negative = other.times(-1), let gap = adding(negative) else { return false }
    let (bound, overflow) = gap.denominator.multipliedReportingOverflow(by: Int128(most))
    return !overflow && Int128(gap.numerator.magnitude) <= bound
  }
}

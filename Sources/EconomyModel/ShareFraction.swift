package import Diagnostics

/// A share of a whole, exact: 0 < numerator/denominator ≤ 1, in lowest terms.
package struct ShareFraction: Hashable, Sendable, CustomStringConvertible {
  package let numerator: Int32
  package let denominator: Int32

  package static let one = ShareFraction(unchecked: 1, 1)

  private init(unchecked numerator: Int32, _ denominator: Int32) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// - Throws: `share.range` unless 0 < numerator ≤ denominator.
  package init(_ numerator: Int32, over denominator: Int32) throws(Reason) {
    guard numerator > 0, numerator <= denominator else {
      throw Reason(
        .shareRange, found: "\(numerator)/\(denominator) is no share", expected: "expected more than 0, at most 1")
    }
    var (larger, smaller) = (denominator, numerator)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    self.init(unchecked: numerator / larger, denominator / larger)
  }

  /// This share of an amount, rounded half up once.
  package func of(_ amount: Int64) -> Int64 {
    let product = Int128(amount) * Int128(numerator) * 2 + Int128(denominator)
    let divisor = Int128(denominator) * 2
    let quotient = product / divisor
    return Int64(product < 0 && product % divisor != 0 ? quotient - 1 : quotient)
  }

  package var description: String { "\(numerator)/\(denominator)" }
}

extension ShareFraction: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(text: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

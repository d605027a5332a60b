package import Diagnostics
package import EconomyModel

extension AwardRule {
  /// persons × multiple × standard, rounded half up to the fen once.
  /// - Throws: `award.range` for a multiple outside the rule, no persons or no standard; `amount.overflow`.
  package func amount(persons: Int, multipleTenths multiple: Int64, standard: Fen) throws(Reason) -> Fen {
    guard multipleTenths.contains(multiple) else {
      let (from, to) = (Tenths.text(multipleTenths.lowerBound), Tenths.text(multipleTenths.upperBound))
      throw Reason(
        .awardRange, found: "a multiple of \(Tenths.text(multiple))",
        expected: "expected \(from) to \(to), both included")
    }
    guard (1...99).contains(persons), standard > .zero else {
      throw Reason(
        .awardRange, found: "\(persons) persons at a standard of \(standard) yuan",
        expected: "expected 1 to 99 persons and a standard above nought")
    }
    let tenths = Int128(persons) * Int128(multiple) * Int128(standard.amount)
    guard let fen = Int64(exactly: (tenths + 5) / 10) else {
      throw Reason(.amountOverflow, found: "an award exceeds what can be counted")
    }
    return Fen(fen)
  }
}

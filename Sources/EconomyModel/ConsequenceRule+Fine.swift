extension ConsequenceRule {
  /// Whether such a fine may be proposed for what was wrongly obtained: both ends of the range are included, and
  /// nothing is rounded. Never, where the grade has no fine.
  package func allows(fine: Fen, for obtained: Fen) -> Bool {
    guard let range = fineTenths, obtained > .zero else { return false }
    let tenths = Int128(fine.amount) * 10
    return Int128(range.lowerBound) * Int128(obtained.amount) <= tenths
      && tenths <= Int128(range.upperBound) * Int128(obtained.amount)
  }
}

/// A declared or verified value as a finding states it.
package enum Figure: Hashable, Sendable {
  case money(Fen)
  /// A money figure over a year, where the difference to a balance matters.
  case moneyPerYear(Fen)
  case area(Area)
  case count(Int64)
  case text(String)
  /// Nothing was declared, or nothing verified: not the same as zero.
  case notStated
}

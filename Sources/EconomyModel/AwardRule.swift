/// 救助金额: persons × multiple × monthly standard, the multiple within bounds that are both included.
package struct AwardRule: Hashable, Sendable {
  /// In tenths: `10...50` is 1–5 ×.
  package let multipleTenths: ClosedRange<Int64>
  package let basis: String

  package init(multipleTenths: ClosedRange<Int64>, basis: String) {
    self.multipleTenths = multipleTenths
    self.basis = basis
  }
}

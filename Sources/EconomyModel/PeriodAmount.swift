package import Diagnostics

/// An amount that carries its period: a month cannot be compared with a year without a named conversion.
package struct PeriodAmount: Hashable, Sendable, Codable {
  package let amount: Fen
  package let period: Period

  package init(_ amount: Fen, per period: Period) {
    self.amount = amount
    self.period = period
  }

  /// The named conversion month × 12.
  /// - Throws: `amount.overflow`.
  package func perYear() throws(Reason) -> Fen {
    switch period {
    case .year: return amount
    case .month:
      let (year, overflow) = amount.amount.multipliedReportingOverflow(by: 12)
      guard !overflow else { throw Reason(.amountOverflow, found: "twelve months' money exceeds what can be counted") }
      return Fen(year)
    }
  }
}

import Diagnostics
package import EconomyModel

/// Sums over months; each term is never negative, and `paid + toPay = due + overpaid`.
package struct LedgerTotals: Hashable, Sendable {
  package let paid: Fen
  package let due: Fen
  package let toPay: Fen
  package let overpaid: Fen

  package static let zero = LedgerTotals(paid: .zero, due: .zero, toPay: .zero, overpaid: .zero)

  /// With one month's line put in the place of another.
  /// - Throws: `amount.overflow`.
  func replacing(_ old: LedgerLine?, by new: LedgerLine) throws(Reason) -> LedgerTotals {
    try LedgerTotals(
      paid: Self.sum(paid, old?.paid, new.paid), due: Self.sum(due, old?.dueCounted, new.dueCounted),
      toPay: Self.sum(toPay, old?.toPay, new.toPay), overpaid: Self.sum(overpaid, old?.overpaid, new.overpaid))
  }

  private static func sum(_ total: Fen, _ old: Fen?, _ new: Fen) throws(Reason) -> Fen {
    try Fen(total.amount - (old?.amount ?? 0)).adding(new)
  }
}

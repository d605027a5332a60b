package import Diagnostics
package import EconomyModel

/// 一笔发放: what one row of a paying office's list says.
package struct PaymentRow: Hashable, Sendable {
  package let caseNumber: String
  /// What it was paid for.
  package let month: CivilMonth
  /// More than nought.
  package let amount: Fen
  /// 流水号: the paying office's own; the same one is the same payment.
  package let reference: String
  /// File and line.
  package let place: Place
}

package import Diagnostics

/// What a row of a list of payments came to.
package enum PaymentPiece: Hashable, Sendable {
  case payment(PaymentRow)
  /// Everything that is wrong with the row; its neighbours stand.
  case refused([Diagnostic])
}

package import EconomyModel

/// 发放: as the paying office names it.
package struct Payment: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case month, amount, reference
  }

  /// What it was paid for.
  package let month: CivilMonth
  package let amount: Fen
  /// The paying office's own; the same one is never booked twice.
  package let reference: String

  package init(month: CivilMonth, amount: Fen, reference: String) {
    self.month = month
    self.amount = amount
    self.reference = reference
  }
}

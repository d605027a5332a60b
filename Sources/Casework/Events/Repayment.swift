package import EconomyModel

/// 退款: money from or back to the family.
package struct Repayment: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case amount, reference
  }

  package let amount: Fen
  /// The same one is never booked twice.
  package let reference: String

  package init(amount: Fen, reference: String) {
    self.amount = amount
    self.reference = reference
  }
}

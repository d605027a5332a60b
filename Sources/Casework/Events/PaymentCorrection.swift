package import EconomyModel

/// 更正: what a payment really was.
package struct PaymentCorrection: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case reference, amount
  }

  package let reference: String
  /// 0: it was never paid.
  package let amount: Fen

  package init(reference: String, amount: Fen) {
    self.reference = reference
    self.amount = amount
  }
}

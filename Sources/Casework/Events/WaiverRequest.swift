package import EconomyModel

/// 免予追回, as proposed.
package struct WaiverRequest: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case amount
  }

  package let amount: Fen

  package init(amount: Fen) {
    self.amount = amount
  }
}

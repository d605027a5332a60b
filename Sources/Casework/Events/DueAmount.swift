package import EconomyModel

/// 应发: what was due for a month, as it stands now.
package struct DueAmount: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case month, amount, basis
  }

  package let month: CivilMonth
  package let amount: Fen
  package let basis: String

  package init(month: CivilMonth, amount: Fen, basis: String) {
    self.month = month
    self.amount = amount
    self.basis = basis
  }
}

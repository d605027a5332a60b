/// An official total: 报告 (declared) against 核定 (verified), over a stated period.
package struct CategoryTotal: Hashable, Sendable, Codable {
  package let category: ItemCategory
  package let declared: Fen
  package let verified: Fen
  /// Income and expenditure: the twelve months before ``to``; property: both ends are the data date.
  package let from: CivilDate
  package let to: CivilDate
  /// Every required cell behind it is answered; otherwise the verified total is a lower bound.
  package let isComplete: Bool

  package init(
    category: ItemCategory, declared: Fen, verified: Fen, from: CivilDate, to: CivilDate, isComplete: Bool
  ) {
    self.category = category
    self.declared = declared
    self.verified = verified
    self.from = from
    self.to = to
    self.isComplete = isComplete
  }
}

package import EconomyModel

/// 结算拟办意见: what one person proposes on what was found.
package struct SettlementDraft: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case settlement, outcome, recheck
  }

  package let settlement: Settlement
  package let outcome: CaseOutcome
  /// How often from now on; nil: as before.
  package let recheck: RecheckClass?

  package init(settlement: Settlement, outcome: CaseOutcome, recheck: RecheckClass? = nil) {
    self.settlement = settlement
    self.outcome = outcome
    self.recheck = recheck
  }
}

package import EconomyModel

/// 结算决定, by a second person.
package struct SettlementVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case outcome
  }

  /// What was proposed, word for word.
  package let outcome: CaseOutcome

  package init(outcome: CaseOutcome) {
    self.outcome = outcome
  }
}

/// A settlement as it was decided; a later one leaves it in the history.
package struct DecidedSettlement: Hashable, Sendable {
  package let draft: SettlementDraft
  package let proposed: CaseStep
  package let decided: CaseStep
}

/// A settlement that waits for its second person.
package struct ProposedSettlement: Hashable, Sendable {
  package let draft: SettlementDraft
  package let step: CaseStep
}

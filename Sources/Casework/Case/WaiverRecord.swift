package import EconomyModel

/// A waiver that waits for its second person.
package struct WaiverRecord: Hashable, Sendable {
  package let amount: Fen
  package let step: CaseStep
}

package import EconomyModel

/// An objection that waits for its decision.
package struct OpenObjection: Hashable, Sendable {
  package let against: ObjectionGround
  package let text: String
  package let receivedOn: CivilDate
  package let step: CaseStep
}

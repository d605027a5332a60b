/// A rebuttal, and what a second person made of it.
package struct DecidedRebuttal: Hashable, Sendable {
  package let rebuttal: OpenRebuttal
  package let accepted: Bool
  package let decided: CaseStep
}

/// An objection, and what came of it.
package struct DecidedObjection: Hashable, Sendable {
  package let objection: OpenObjection
  package let upheld: Bool
  package let decided: CaseStep
}

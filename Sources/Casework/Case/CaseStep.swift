package import EconomyModel

/// Who did something, and on which day.
package struct CaseStep: Hashable, Sendable {
  package let deed: DeedID
  package let by: CaseActor
  package let on: CivilDate
}

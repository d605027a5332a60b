package import EconomyModel

/// An invented case of `Fixtures/casework/`: a track, what was stated, and what must come of it.
package struct CaseScenario: Hashable, Sendable {
  /// Its file's name without the ending.
  package let name: String
  package let title: Wording
  /// The mechanisms of the field that it proves, by their code.
  package let proves: [String]
  package let track: String
  /// The day on which facts are judged.
  package let on: CivilDate
  package let facts: [StatedFact]
  package let tries: [ScenarioTry]
}

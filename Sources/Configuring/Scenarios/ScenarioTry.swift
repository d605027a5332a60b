package import EconomyModel

/// One thing tried with a scenario's facts, some of them changed.
package struct ScenarioTry: Hashable, Sendable {
  package enum Expectation: Hashable, Sendable {
    /// The conditions that fail at the start; none: the case may go by the track.
    case entry(fails: [EntryConditionKind])
    /// The level that takes the case; nil: none does.
    case level(String?)
    /// The conditions that fail before paying at a level.
    case pay(level: String, fails: [EntryConditionKind])
    /// What an award comes to; nil: it is refused.
    case award(persons: Int, multipleTenths: Int64, standard: Fen, amount: Fen?)
    /// By when a clock that starts on a day has run; nil: the track has none for such a case.
    case due(TrackClockKind, scheme: String, level: String?, from: CivilDate, day: CivilDate?)
    /// Whether a case may be handed up so.
    case handed(level: String, from: DecidingAuthority, to: DecidingAuthority, isTaken: Bool)
    /// How many papers the commitment stands for when these were brought.
    case promised(brought: [String], count: Int)
    /// Whether a fine may be proposed for what was wrongly obtained.
    case fine(ConsequenceGrade, obtained: Fen, fine: Fen, isAllowed: Bool)
  }

  /// Each takes the place of the scenario's own facts of its kind.
  package let with: [StatedFact]
  package let without: [StatedFactKind]
  /// Nil: the scenario's day.
  package let on: CivilDate?
  package let expectation: Expectation

  /// The scenario's facts with this try's changes, in order.
  package func facts(of scenario: CaseScenario) -> [StatedFact] {
    let gone = Set(with.map(\.kind) + without)
    return scenario.facts.filter { !gone.contains($0.kind) } + with
  }
}

internal import EconomyModel

/// What stands in the folder, for whoever opens it.
struct SynthesisReadme {
  let world: SyntheticWorld
  let seed: UInt64
  let summary: SynthesisSummary

  var text: String {
    let classes = DifferenceClass.allCases.map { "| \($0.rawValue) | \(summary.classes[$0] ?? 0) |" }
    let files = summary.files.map { "| \($0.institution.rawValue) | \($0.names.joined(separator: ", ")) |" }
    return """
      # An invented week (*sample*)

      Seed \(seed), \(summary.households) households, \(summary.persons) persons, \(summary.rows) returned rows. Every
      person, number and figure is invented; identity numbers begin with 99. The same seed writes the same bytes.

      `declarations/` and `authorisations/` go to `hedui accept`, `returns/` to `hedui batch run`.
      `truth.jsonl` says for each case and checked item which difference was planted.
      Never answers: \(summary.silent?.rawValue ?? "nobody").

      | planted class | findings |
      |---|---|
      \(classes.joined(separator: "\n"))

      Rates in a thousandth, all *sample*: \(Self.rates(world.rates)).

      | institution | files |
      |---|---|
      \(files.joined(separator: "\n"))

      """
  }

  private static func rates(_ rates: SynthesisRates) -> String {
    Mirror(reflecting: rates).children.compactMap { child in child.label.map { "\($0) \(child.value)" } }
      .joined(separator: ", ")
  }
}

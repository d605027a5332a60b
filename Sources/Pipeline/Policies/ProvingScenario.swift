internal import Configuring
package import EconomyModel
internal import Reading

/// A shipped scenario of casework, as the list of mechanisms names it.
package struct ProvingScenario: Hashable, Sendable {
  /// Its file's name inside `Fixtures/casework/`.
  package let file: String
  package let title: Wording
  /// The mechanisms it proves, by their code.
  package let proves: [String]
}

extension ShippedFiles {
  /// Sorted by file.
  /// - Throws: `Diagnostics` for faults in a scenario's file.
  package func provingScenarios() throws -> [ProvingScenario] {
    try caseworkScenarios().map { path in
      let scenario = try CaseScenario(yaml: WholeFile.text(path), file: path)
      return ProvingScenario(file: scenario.name + ".yaml", title: scenario.title, proves: scenario.proves)
    }
  }
}

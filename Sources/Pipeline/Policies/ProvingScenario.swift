internal import Configuring
internal import Diagnostics
package import EconomyModel
internal import Foundation
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
  /// Sorted by file: what is stated at the opening (YAML), courses of deeds and lists of leads (JSON).
  /// - Throws: `Diagnostics` for faults in a scenario's file.
  package func provingScenarios() throws -> [ProvingScenario] {
    try caseworkScenarios().map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let text = try WholeFile.text(path)
      if name.hasSuffix(".json") { return try ProvingScenario(course: text, name: name, path: path) }
      let scenario = try CaseScenario(yaml: text, file: path)
      return ProvingScenario(file: name, title: scenario.title, proves: scenario.proves)
    }
  }
}

extension ProvingScenario {
  private struct Head: Decodable {
    let title: String
    let english: String
    let proves: [String]
  }

  fileprivate init(course text: String, name: String, path: String) throws {
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(text.utf8)) else {
      throw Diagnostic(
        Reason(.configSyntax, found: "a course without title, english and proves", wayOut: "begin it with these"),
        at: Place(file: path))
    }
    self.init(file: name, title: Wording(head.title, head.english), proves: head.proves)
  }
}

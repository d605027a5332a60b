package import Diagnostics
package import EconomyModel
internal import Foundation

/// The main job on the shipped fixture households, from an empty folder to prepared reports.
package struct Demonstration {
  /// One fixture household.
  package struct Scenario: Hashable, Sendable {
    package let name: String
    /// Declarations and authorisations, sorted.
    package let declarations: [String]
    package let returns: String
    /// The report that must come out, as canonical JSON.
    package let expected: String
  }

  package let scenarios: [Scenario]
  /// Folders of what institutions returned: each household's own, and the one of files that answer for all of them.
  package let returns: [String]
  private let shipped: ShippedFiles

  package init(shipped: ShippedFiles) {
    self.shipped = shipped
    let shared = shipped.fixtures + "/returns"
    scenarios = shipped.scenarioFolders().filter { $0 != shared }.map(Self.scenario)
    returns = (scenarios.map(\.returns) + [shared]).filter { FileManager.default.fileExists(atPath: $0) }
  }

  private static func scenario(at folder: String) -> Scenario {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return Scenario(
      name: folder.split(separator: "/").last.map(String.init) ?? folder,
      declarations: names.filter { $0.hasPrefix("declaration") || $0.hasPrefix("authorisation") }
        .map { folder + "/" + $0 },
      returns: folder + "/returns", expected: folder + "/expected.json")
  }

  /// Makes a centre in `folder`, accepts every household and runs one batch over all returns.
  /// - Parameter returns: what to ingest, and in which order; all of ``returns`` when nil.
  package func run(
    in folder: String, week: BatchWeek, _ operation: Operation, returns: [String]? = nil,
    progress: (BatchProgress) -> Void = { _ in }
  ) throws -> (centre: Centre, outcome: BatchOutcome, diagnostics: [Diagnostic]) {
    try CentreCreation(shipped: shipped).create(at: folder)
    let centre = try Centre(opening: folder)
    let accepted = try centre.accept(scenarios.flatMap(\.declarations), operation)
    let outcome = try centre.runBatch(week, paths: returns ?? self.returns, operation, progress: progress)
    return (centre, outcome, accepted.diagnostics)
  }
}

import Configuring
import EconomyModel
import Foundation

enum ScenarioFiles {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Sorted; those of `Fixtures/casework/`.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Fixtures/casework").path)
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func scenario(_ name: String) throws -> CaseScenario {
    try CaseScenario(yaml: text("Fixtures/casework/\(name).yaml"), file: name + ".yaml")
  }

  static func track(_ code: String) throws -> Track {
    try Track(yaml: text("Policies/tracks/\(code).yaml"), file: code + ".yaml")
  }

  static func calendar() throws -> WorkingCalendar {
    try WorkingCalendar(yaml: text("Policies/holidays.yaml"), file: "holidays.yaml")
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}

import Configuring
import EconomyModel
import Foundation

enum ScenarioFiles {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Sorted; what is stated when a case opens, and what comes of it.
  static let names = files(ending: ".yaml")

  /// Sorted; deeds with their days.
  static let courses = files(ending: ".json").filter { !$0.hasSuffix(".leads") }

  private static func files(ending: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Fixtures/casework").path)
    return (files ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  static func course(_ name: String) throws -> Course {
    try course(text: text("Fixtures/casework/\(name).json"))
  }

  static func course(text: String) throws -> Course {
    try JSONDecoder().decode(Course.self, from: Data(text.utf8))
  }

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

package import Diagnostics
import EconomyModel

extension CaseScenario {
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(
      document.root, required: ["title", "english", "proves", "track", "on", "tries"], optional: ["facts"])
    let titles = (keys?.text("title"), keys?.text("english"))
    let proves = keys?["proves"]?.words()
    let track = keys?.text("track")
    let day = keys?.day("on")
    let facts = keys?["facts"].map { $0.each(StatedFact.read) } ?? []
    let tries = keys?["tries"]?.each(ScenarioTry.read) ?? []
    try document.faults.throwIfAny()
    guard let chinese = titles.0, let english = titles.1, let proves, let track, let day, !tries.isEmpty else {
      throw document.faults.stop(Reason(.configEmpty, found: "the scenario is not whole"))
    }
    self.init(
      name: Self.name(ofFile: file), title: Wording(chinese, english), proves: proves, track: track, on: day,
      facts: facts, tries: tries)
  }

  private static func name(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }
}

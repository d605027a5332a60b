import Configuring
import Diagnostics
import EconomyModel
import Testing

@Suite struct `The scenarios of casework` {
  @Test func `are there`() { #expect(ScenarioFiles.names.count >= 10) }

  @Test(arguments: ScenarioFiles.names) func `come out as they say`(name: String) throws {
    let scenario = try ScenarioFiles.scenario(name)
    let run = ScenarioRun(
      scenario: scenario, track: try ScenarioFiles.track(scenario.track), calendar: try ScenarioFiles.calendar())
    #expect(try run.differences() == [])
  }

  @Test func `with a planted wrong expectation do not`() throws {
    let text = """
      title: 甲
      english: a
      proves: [binhai]
      track: binhai-deferred
      on: 2026-11-09
      tries:
        - {with: [{fact: spend, yuan: 30000}], fails: []}
        - {due: {clock: objection, scheme: 最低生活保障, from: 2026-11-11}, day: 2026-11-17}
        - {fine: {grade: grave, obtained: 1, fine: 1}, isAllowed: true}
      """
    let run = ScenarioRun(
      scenario: try CaseScenario(yaml: text, file: "a.yaml"), track: try ScenarioFiles.track("binhai-deferred"),
      calendar: try ScenarioFiles.calendar())
    #expect(try run.differences().count == 3)
  }

  @Test(arguments: [
    ("{fails: [spend]}", "7:14 config.unknown-word"),
    ("{with: [{fact: spend, yuan: 1}]}", "7:5 config.missing-key"),
    ("{award: {persons: 1, multiple: 1}, amount: 1}", "7:13 config.missing-key"),
    ("{fayls: []}", "7:6 config.unknown-key"),
  ])
  func `say where they are wrong`(attempt: String, expected: String) {
    let text = "title: 甲\nenglish: a\nproves: [binhai]\ntrack: t\non: 2026-11-09\ntries:\n  - \(attempt)\n"
    do {
      _ = try CaseScenario(yaml: text, file: "a.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.list.map { "\($0.place.line):\($0.place.column) \($0.code.name)" }.first == expected)
    }
  }
}

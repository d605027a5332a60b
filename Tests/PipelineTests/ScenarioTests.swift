import Foundation
import Pipeline
import Testing

@Suite struct `The fixture households` {
  @Test func `come out as their expected reports say`() throws {
    let reports = try DemonstratedCentre().reports()
    var recorded: [String] = []
    for scenario in Shipped.demonstration.scenarios {
      for number in try caseNumbers(of: scenario) {
        let report = try GoldenReport.readable(#require(reports[number], "\(scenario.name): no report of \(number)"))
        let golden = GoldenReport(path: scenario.expected)
        if golden.isRecording {
          try golden.record(report)
          recorded.append(scenario.name)
        } else {
          #expect(golden.difference(from: report) == nil, "\(scenario.name)")
        }
      }
    }
    #expect(recorded.isEmpty, "recorded; read the diff, then run again without HEDUI_RECORD")
    #expect(reports.count >= 40)
  }

  @Test func `a changed golden report is noticed`() throws {
    let scenario = try #require(Shipped.demonstration.scenarios.first)
    let golden = try String(contentsOfFile: scenario.expected, encoding: .utf8)
    let changed = golden.replacingOccurrences(of: "consistent", with: "inconsistent")
    #expect(changed != golden)
    #expect(GoldenReport(path: scenario.expected).difference(from: changed) != nil)
    #expect(GoldenReport(path: scenario.expected).difference(from: golden) == nil)
  }

  private func caseNumbers(of scenario: Demonstration.Scenario) throws -> [String] {
    let declared = try scenario.declarations.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let pattern = try Regex("HD-2026-[0-9]{4}")
    return Set(declared.matches(of: pattern).map { String($0.output[0].substring ?? "") }).sorted()
  }
}

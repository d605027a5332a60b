import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

/// The shipped lists of leads over the fixture households, line by line as their `.leads.json` says.
@Suite struct `The shipped lists of leads` {
  private struct Scenario: Decodable {
    struct Line: Decodable, Hashable {
      let line: Int
      let `case`: String
      /// `request`, or a code.
      let comes: String
    }

    let list: String
    let comes: [Line]
  }

  private static let files = Shipped.files.caseworkScenarios().filter { $0.hasSuffix(".leads.json") }

  @Test func `are there`() { #expect(!Self.files.isEmpty) }

  @Test(arguments: files) func `come to what they say`(file: String) throws {
    let url = URL(fileURLWithPath: file)
    let scenario = try JSONDecoder().decode(Scenario.self, from: Data(contentsOf: url))
    let list = url.deletingLastPathComponent().appendingPathComponent(scenario.list).path
    let demonstrated = try DemonstratedCentre()
    let outcome = try demonstrated.centre.requestLeads([list], Shipped.operation("caseworker-1"))

    let asked = scenario.comes.filter { $0.comes == "request" }
    #expect(outcome.requests.map(\.caseNumber.rawValue) == asked.map(\.case))
    // A second lead about a family goes on with its request.
    #expect(Set(outcome.requests.map(\.week)).count == Set(asked.map(\.case)).count)
    let returned = scenario.comes.filter { $0.comes != "request" }.map { [$0.line.description, $0.comes] }
    #expect(outcome.diagnostics.map { ["\($0.place.line)", $0.reason.code.name] } == returned)
    #expect(outcome.rows == scenario.comes.count && outcome.refused == returned.count)
    #expect(try demonstrated.centre.verifyAudit().isSound)
  }
}

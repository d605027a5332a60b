import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `Each fixture household` {
  private let demonstrated: DemonstratedCentre
  private let scenarios = Shipped.demonstration.scenarios

  init() throws { demonstrated = try DemonstratedCentre() }

  @Test func `comes out as a person wrote before the program ran`() throws {
    for scenario in scenarios {
      let differences = try Expectation(of: scenario).differences(in: report(of: scenario))
      #expect(differences.isEmpty, "\(scenario.name): \(differences.joined(separator: "; "))")
    }
  }

  @Test func `has files whose rows meet the fate expected`() throws {
    for scenario in scenarios {
      for (name, file) in try Expectation(of: scenario).files {
        let path = scenario.returns + "/" + name
        let size = try #require(FileManager.default.contents(atPath: path), "\(path)").count
        let receipt = try #require(
          demonstrated.outcome.received.first { $0.fileName == name && $0.byteCount == Int64(size) }, "\(path)")
        for (fate, count) in file.rows { #expect(receipt.counts.rows(fate) == count, "\(path): \(fate)") }
        switch receipt.verdict {
        case .accepted: #expect(file.refused == nil, "\(path)")
        case .refused(let reason, _, _): #expect(file.refused == reason.code.name, "\(path)")
        }
      }
    }
  }

  @Test func `adds to all 27 items found of a member and judged`() throws {
    var shown: Set<ItemCode> = []
    for scenario in scenarios {
      let report = try report(of: scenario)
      let hits = Set(report.coverage.filter { $0.state == .hit && $0.subject.hasPrefix("m") }.map(\.item))
      shown.formUnion(report.findings.filter { hits.contains($0.item) && $0.conclusion != .shownOnly }.map(\.item))
    }
    #expect(shown == Set(ItemCatalogue.national.items.map(\.code)))
  }

  @Test func `is noticed when another household comes out instead`() throws {
    let reports = try scenarios.map(report)
    for (place, scenario) in scenarios.enumerated() {
      let another = reports[(place + 20) % reports.count]
      #expect(try !Expectation(of: scenario).differences(in: another).isEmpty, "\(scenario.name)")
    }
  }

  private func report(of scenario: Demonstration.Scenario) throws -> VerificationReport {
    try demonstrated.report("HD-2026-00" + scenario.name.prefix(2)).value
  }
}

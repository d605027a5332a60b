import Foundation
import Pipeline

/// Which fixture households say something about which item, from their expected reports.
struct ShippedScenarios {
  private struct Expected: Decodable {
    struct Report: Decodable {
      let findings: [Finding]
    }

    struct Finding: Decodable {
      struct Line: Decodable {}

      let item: String
      let conclusion: String
      let lines: [Line]
    }

    let report: Report
  }

  /// By item: scenarios whose report sets the item apart, then those that only show a record of it.
  private var telling: [String: [String]] = [:]
  private var showing: [String: [String]] = [:]

  init(_ shipped: ShippedFiles) throws {
    for scenario in Demonstration(shipped: shipped).scenarios {
      let data = try Data(contentsOf: URL(fileURLWithPath: scenario.expected))
      for finding in try JSONDecoder().decode(Expected.self, from: data).report.findings {
        if finding.conclusion != "consistent", !finding.conclusion.hasPrefix("not") {
          telling[finding.item, default: []].append(scenario.name)
        } else if !finding.lines.isEmpty {
          showing[finding.item, default: []].append(scenario.name)
        }
      }
    }
  }

  /// At most `most` names, the telling ones first.
  func names(of item: String, most: Int) -> [String] {
    Array(((telling[item] ?? []) + (showing[item] ?? [])).prefix(most))
  }
}

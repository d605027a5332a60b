import EconomyModel
import Foundation
import Pipeline

/// What a person wrote of a scenario's report before the program ran: `expect.json` in the scenario's folder.
struct Expectation: Decodable {
  /// What must become of a file: rows by fate, or why it is refused whole.
  struct File: Decodable {
    let rows: [RowFate: Int64]
    let refused: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let refusal = try? container.decode([String: String].self), let code = refusal["refused"] {
        (rows, refused) = ([:], code)
        return
      }
      let counts = try container.decode([String: Int64].self)
      rows = try Dictionary(
        uniqueKeysWithValues: counts.map { word, count in
          guard let fate = RowFate(rawValue: word) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no fate \(word)")
          }
          return (fate, count)
        })
      refused = nil
    }
  }

  /// By item: class, then the declared and the verified figure where the story is about them.
  let items: [String: [String]]
  /// The class of every item not named.
  let otherwise: String
  /// By `subject item institution`: the state, and why not asked.
  let cells: [String: String]
  let files: [String: File]
  /// By item: ladder steps that must stand beside its records.
  let rules: [String: [String]]
  /// Items that block issue.
  let blocked: [String]

  init(of scenario: Demonstration.Scenario) throws {
    let path = scenario.expected.replacingOccurrences(of: "expected.json", with: "expect.json")
    self = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// In words, one a line; empty where the report is as expected.
  func differences(in report: VerificationReport) -> [String] {
    let found = Dictionary(uniqueKeysWithValues: report.findings.map { ($0.item.rawValue, $0) })
    var differences = items.keys.filter { found[$0] == nil }.sorted().map { "no finding of \($0)" }
    for finding in report.findings { differences += self.differences(in: finding) }
    let grid = Dictionary(
      uniqueKeysWithValues: report.coverage.map { cell in
        let words = [cell.state.rawValue] + [cell.cause?.rawValue].compactMap(\.self)
        return ("\(cell.subject) \(cell.item.rawValue) \(cell.institution.rawValue)", words.joined(separator: " "))
      })
    for (cell, state) in cells.sorted(by: { $0.key < $1.key }) where grid[cell] != state {
      differences.append("\(cell): expected \(state), found \(grid[cell] ?? "no cell")")
    }
    let blocking = report.findings.filter(\.blocksIssue).map(\.item.rawValue)
    if blocking != blocked { differences.append("blocked by \(blocking)") }
    return differences
  }

  private func differences(in finding: ItemFinding) -> [String] {
    let item = finding.item.rawValue
    let word =
      switch finding.conclusion {
      case .compared(let difference): difference.rawValue
      case .shownOnly: Self.shownOnly
      }
    let stated = [word, Self.words(finding.declared), Self.words(finding.verified)]
    var differences: [String] = []
    if let expected = items[item] {
      if Array(stated.prefix(expected.count)) != expected {
        differences.append("\(item): expected \(expected), found \(stated)")
      }
    } else if word != otherwise, word != Self.shownOnly {
      differences.append("\(item): expected \(otherwise), found \(stated)")
    }
    let taken = Set(finding.lines.compactMap { $0.evidence?.rule.rawValue })
    differences += (rules[item] ?? []).filter { !taken.contains($0) }.map { "\(item): no record by \($0)" }
    return differences
  }

  /// `12.00` yuan, `12.00/a` in the window, `12.00 m2`, `1 x`; `-` where nothing is stated.
  private static func words(_ figure: Figure) -> String {
    switch figure {
    case .money(let fen): hundredths(fen.amount)
    case .moneyPerYear(let fen): hundredths(fen.amount) + "/a"
    case .area(let area): hundredths(area.hundredths) + " m2"
    case .count(let count): "\(count) x"
    case .text(let text): text
    case .notStated: "-"
    }
  }

  private static let shownOnly = "shown-only"

  private static func hundredths(_ value: Int64) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}

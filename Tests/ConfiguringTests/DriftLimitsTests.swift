import Configuring
import Diagnostics
import EconomyModel
import Foundation
import Testing

@Suite struct `The limits of drift` {
  private let shipped: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    shipped = try String(contentsOf: root.appendingPathComponent("Policies/drift.yaml"), encoding: .utf8)
  }

  private func limits(_ text: String) throws(Diagnostics) -> DriftLimits {
    try DriftLimits(yaml: text, file: "drift.yaml")
  }

  @Test func `ship as a sample`() throws {
    let limits = try limits(shipped)
    #expect(limits.basis == "sample")
    #expect(limits.oneIn == 1_000_000)
    #expect(limits.hitRate == DriftLimits.Move(factorPercent: 150, leastPerMille: 5, shiftPerMille: 200))
    #expect(limits.weeksAtLeast == 6 && limits.weeksAtMost == 26)
  }

  @Test(arguments: [
    ("basis: sample", "", ["3:1 config.missing-key"]),
    ("weeksAtLeast: 6 ", "weeksAtLeast: six", ["3:15 config.wrong-type"]),
    ("weeksAtMost: 26", "weeksAtMost: 5", ["5:14 config.bad-value"]),
    ("oneIn: 1000000", "oneIn: 10", ["6:8 config.wrong-type"]),
    (
      "hitRate: {factorPercent: 150, ", "hitRate: {factor: 160, ",
      ["10:10 config.missing-key", "10:11 config.unknown-key"]
    ),
    ("lossyPerMille", "lossyPerMile", ["3:1 config.missing-key", "15:1 config.unknown-key"]),
    ("grossPerMille: 600", "grossPerMille: 1001", ["17:16 config.wrong-type"]),
  ])
  func `have no fallback for what is missing or wrong`(old: String, new: String, expected: [String]) {
    let text = shipped.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(faults { () throws(Diagnostics) in _ = try limits(text) } == expected)
  }
}

import Configuring
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A comparison policy` {
  private let sound = """
    toleranceYuan: 500
    tolerancePercent: 5
    areaToleranceSquareMetres: 1
    asOfGapDays: 31
    incomeMonths: 12
    precedence: {PR01: [realty, housing-fund]}
    basis: sample
    """

  private func policy(_ text: String) throws(Diagnostics) -> ComparisonPolicy {
    try ComparisonPolicy(yaml: text, file: "comparison.yaml")
  }

  @Test func `reads amounts exactly and a percentage as a divisor`() throws {
    let policy = try policy(sound)
    #expect(policy.toleranceFen == Fen(50_000))
    #expect(policy.toleranceDivisor == 20)
    #expect(policy.areaTolerance == Area(hundredths: 100))
    #expect(policy.precedence[ItemCode("PR01")] == [InstitutionCode("realty"), InstitutionCode("housing-fund")])
    #expect(policy.basis == "sample")
  }

  @Test(arguments: [
    ("tolerancePercent: 5", "tolerancePercent: 3", ["2:19 config.bad-value"]),
    ("toleranceYuan: 500", "toleranceYuan: 五百", ["1:16 amount.not-a-number"]),
    ("basis: sample", "bassis: sample", ["1:1 config.missing-key", "7:1 config.unknown-key"]),
    ("basis: sample", "basis:", ["7:7 config.wrong-type"]),
    ("[realty, housing-fund]", "[realty, realty]", ["6:20 config.duplicate-key"]),
  ])
  func `has no fallback for what is missing or wrong`(old: String, new: String, expected: [String]) {
    let text = sound.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(faults { () throws(Diagnostics) in _ = try policy(text) } == expected)
  }
}

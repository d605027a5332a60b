import EconomyModel
import Foundation
import Testing

/// A year of commitment cases through the centre's own steps, against a plan that asks it nothing.
///
/// `HEDUI_SIMULATE="10000 52 7"`: so many cases, weeks, and which seed.
@Suite struct `A simulated year` {
  private static let wanted: [Int] =
    (ProcessInfo.processInfo.environment["HEDUI_SIMULATE"] ?? "300 13 7").split(separator: " ").compactMap { Int($0) }

  private func year(_ cases: Int, _ weeks: Int, _ seed: Int) throws -> SimulatedYear {
    try SimulatedYear(cases: cases, weeks: weeks, seed: UInt64(seed))
  }

  @Test func `keeps every promise every day`() throws {
    try #require(Self.wanted.count == 3 && Self.wanted.allSatisfy { $0 > 0 }, "HEDUI_SIMULATE=\"CASES WEEKS SEED\"")
    let year = try year(Self.wanted[0], Self.wanted[1], Self.wanted[2])
    let begun = Date()
    let isLong = Self.wanted[0] > 1000
    try year.run(audited: { !isLong || $0 % 8 == 7 })
    let findings = year.findings.prefix(20).map(\.description).joined(separator: "\n")
    #expect(year.findings.isEmpty, "\(findings)")
    #expect(year.opened == Self.wanted[0])
    let seconds = Int(Date().timeIntervalSince(begun))
    print(
      "simulated \(year.opened) cases, \(year.weeks) weeks in \(seconds) s, digest",
      try YearDigest.digest(of: year.office).prefix(16))
    for (what, count) in year.figures { print("  \(count) \(what)") }
  }

  @Test func `with the same seed is the same year, with another another`() throws {
    let digests = try [1, 1, 2].map { seed in
      let year = try year(40, 7, seed)
      try year.run()
      #expect(year.findings.isEmpty, "\(year.findings.prefix(10))")
      return try YearDigest.digest(of: year.office)
    }
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
  }
}

import EconomyModel
import Testing

@Suite struct `IMP imputes a floor of wages` {
  @Test(arguments: [(36_000, .consistent), (60_000, .consistent), (34_000, .underDeclared)] as [(Int64, Conclusion)])
  func `from the contribution base`(declared: Int64, conclusion: Conclusion) throws {
    var family = AnInventedCase()
    family.declare(.wage, yuan: declared)
    family.find("IN03", .yuan(.contributionBase, 3_000))
    let finding = try family.finding("IN03")
    #expect(finding.conclusion == conclusion && finding.verified == .yuanPerYear(36_000))
    #expect(finding.reasons == [.imputedFloor] && finding.declared == .yuanPerYear(declared))
  }

  @Test func `for the contributed months, the highest base of each`() throws {
    var family = AnInventedCase()
    for (kind, month, base) in [
      ("养老", "2026-08", 3_000), ("医疗", "2026-08", 3_200), ("养老", "2026-09", 3_000), ("养老", "2025-10", 9_000),
    ] as [(String, String, Int64)] {
      family.find("IN03", .text(.insuranceKind, kind), .text(.month, month), .yuan(.contributionBase, base))
    }
    #expect(try family.finding("IN03").verified == .yuanPerYear(6_200))
  }

  @Test func `month by month where rows state from when to when`() throws {
    var family = AnInventedCase()
    for (from, to, base) in [("2025-11-21", "2026-05-20", 5_000), ("2026-05-21", "2026-11-20", 6_000)] {
      family.find(
        "IN03", .yuan(.contributionBase, Int64(base)), try .day(.startDate, from), try .day(.endDate, to))
    }
    #expect(try family.finding("IN03").verified == .yuanPerYear(66_000))
  }

  @Test func `up to the last month that a housing fund was paid`() throws {
    var family = AnInventedCase()
    family.find("PR04", .yuan(.balance, 0), .yuan(.contributionBase, 9_000), .text(.lastMonth, "2025-10"))
    #expect(try family.finding("PR04").conclusion == .consistent)
  }

  @Test func `but not of halted contributions`() throws {
    var family = AnInventedCase()
    family.find("IN03", .yuan(.contributionBase, 3_000), .text(.contributionStatus, "暂停缴费"))
    let finding = try family.finding("IN03")
    #expect(finding.conclusion == .consistent && finding.verified == .notStated)
  }

  @Test func `person by person`() throws {
    var family = AnInventedCase()
    family.declare(.wage, by: "m1", yuan: 90_000)
    family.find("IN03", about: "m2", .yuan(.contributionBase, 3_000))
    #expect(try family.finding("IN03").conclusion == .underDeclared)
    family = AnInventedCase()
    family.declare(.wage, by: nil, yuan: 90_000)
    family.find("IN03", about: "m2", .yuan(.contributionBase, 3_000))
    #expect(try family.finding("IN03").conclusion == .consistent)
  }

  @Test func `that enters no verified total`() throws {
    var family = AnInventedCase()
    family.declare(.wage, yuan: 36_000)
    family.find("IN03", .yuan(.contributionBase, 3_000))
    family.find("PR04", .yuan(.balance, 400), .yuan(.contributionBase, 3_000))
    let totals = try family.compared().totals
    #expect(totals.first { $0.category == .income }?.verified == .zero)
    #expect(totals.first { $0.category == .income }?.declared == Fen(3_600_000))
    #expect(totals.first { $0.category == .property }?.verified == Fen(40_000))
  }
}

import EconomyModel
import Testing

@Suite struct `SUM adds the household's amounts` {
  @Test(arguments: [
    (50_000, 50_000, Conclusion.consistent), (50_000, 50_500, .consistent), (50_000, 52_631, .consistent),
    (50_000, 52_632, .underDeclared), (50_000, 47_500, .consistent), (50_000, 47_499, .overDeclared),
    (0, 500, .consistent), (0, 501, .underDeclared), (501, 0, .overDeclared),
  ])
  func `and compares with tolerance`(declared: Int64, verified: Int64, conclusion: Conclusion) throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, declared))
    family.find("BK01", .yuan(.balance, verified))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == conclusion)
    #expect(finding.declared == .yuan(declared) && finding.verified == .yuan(verified))
    #expect(finding.difference == .yuan(verified - declared))
  }

  @Test func `with the cash beside the securities`() throws {
    var family = AnInventedCase()
    family.declare("BK04", .yuan(.marketValue, 30_000))
    family.find("BK04", .yuan(.marketValue, 20_000), .yuan(.cashBalance, 10_000))
    #expect(try family.finding("BK04").conclusion == .consistent)
    family.find("BK04", at: "b", about: "m2", .yuan(.cashBalance, 5_000))
    let finding = try family.finding("BK04")
    #expect(finding.conclusion == .underDeclared && finding.verified == .yuan(35_000))
  }

  @Test func `of all members and never of an obligor`() throws {
    var family = AnInventedCase()
    family.declare("BK01", by: "m1", .yuan(.balance, 30_000))
    family.declare("BK01", by: "m2", .yuan(.balance, 20_000))
    family.find("BK01", about: "m1", .yuan(.balance, 10_000))
    family.find("BK01", at: "b", about: "m2", .yuan(.balance, 40_000))
    family.find("BK01", about: "o1", .yuan(.balance, 900_000))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent && finding.verified == .yuan(50_000))
    let obligor = finding.lines.last
    #expect(obligor?.subject == "o1" && obligor?.conclusion == .shownOnly && obligor?.reasons == [.obligorShownOnly])
  }

  @Test func `and calls undeclared what nobody declared`() throws {
    var family = AnInventedCase()
    family.find("BK01", .yuan(.balance, 9_000))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .undeclared && finding.declared == .notStated)
    #expect(finding.difference == .yuan(9_000) && finding.reasons == [.registeredNotDeclared])
  }

  @Test func `and finds nothing declared and nothing found consistent`() throws {
    var family = AnInventedCase()
    family.ask("BK01")
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent)
    #expect(finding.declared == .notStated && finding.verified == .yuan(0))
  }

  @Test func `and asks why data are further apart than the policy allows`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 10_000))
    family.find("BK01", asOf: AnInventedCase.asOf.adding(days: -32), .yuan(.balance, 60_000))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .explanationRequired && finding.reasons == [.asOfGap(days: 32)])
    #expect(finding.difference == .yuan(50_000))
    family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 10_000))
    family.find("BK01", asOf: AnInventedCase.asOf.adding(days: 31), .yuan(.balance, 10_000))
    #expect(try family.finding("BK01").conclusion == .consistent)
  }

  @Test(arguments: ["CNY", "cny ", "人民币", "RMB", "156", ""])
  func `in the country's own currency`(currency: String) throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .text(.currency, currency), .yuan(.balance, 7_000))
    #expect(try family.finding("BK01").conclusion == .consistent)
  }

  @Test func `and shows another currency without adding it`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .text(.currency, "USD"), .yuan(.balance, 90_000))
    var finding = try family.finding("BK01")
    #expect(finding.conclusion == .explanationRequired && finding.verified == .yuan(7_000))
    #expect(finding.reasons == [.foreignCurrency("USD")])
    family.find("BK01", .yuan(.balance, 8_000))
    finding = try family.finding("BK01")
    #expect(finding.conclusion == .underDeclared && finding.verified == .yuan(15_000))
  }

  @Test func `and adds another currency that comes with its own amount in yuan`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .text(.currency, "USD"), .yuan(.balance, 1_000), .yuan(.convertedBalance, 7_100))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent && finding.verified == .yuan(7_100))
    #expect(finding.reasons == [.withinTolerance])
  }

  @Test func `and proves nothing against a declaration in another currency`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .text(.currency, "USD"), .yuan(.balance, 9_000))
    family.find("BK01", .yuan(.balance, 60_000))
    #expect(try family.finding("BK01").conclusion == .explanationRequired)
  }

  @Test func `and takes an account that was never opened for zero`() throws {
    var family = AnInventedCase()
    family.find("BK04", .flag(.opened, false))
    #expect(try family.finding("BK04").conclusion == .consistent)
    family.find("BK04", .flag(.opened, true))
    let finding = try family.finding("BK04")
    #expect(finding.conclusion == .explanationRequired && finding.reasons == [.flagOnly])
  }

  @Test func `and does not count who had left the household`() throws {
    var family = AnInventedCase()
    family.until = AnInventedCase.asOf.adding(days: -1)
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .yuan(.balance, 7_000))
    family.find("BK01", about: "m2", .yuan(.balance, 90_000))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent && finding.verified == .yuan(7_000))
    #expect(finding.lines.last?.reasons == [.outsideRelation(reference: "m2")])
    family.until = AnInventedCase.asOf
    #expect(try family.finding("BK01").conclusion == .underDeclared)
  }

  @Test func `and counts expenditure of the window only`() throws {
    var family = AnInventedCase()
    family.declare("IN06", .yuan(.selfPaid, 8_000))
    family.find("IN06", .yuan(.selfPaid, 8_000), try .day(.endDate, "2025-11-21"))
    family.find("IN06", .yuan(.selfPaid, 9_000), try .day(.endDate, "2025-11-20"))
    #expect(try family.finding("IN06").verified == .yuan(8_000))
  }

  @Test func `and says not verifiable when the sum cannot be counted`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 1))
    family.find("BK01", FieldEntry(.balance, .money(Fen(.max))))
    family.find("BK01", .yuan(.balance, 1))
    let comparison = try family.compared()
    #expect(comparison.findings.first?.conclusion == .notVerifiable)
    #expect(comparison.findings.first?.verified == .notStated)
    #expect(!comparison.totals.contains { $0.category == .property })
  }
}

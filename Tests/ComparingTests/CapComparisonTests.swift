import EconomyModel
import Testing

@Suite struct `CAP carries an institution's own flag` {
  @Test func `that is down`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .flag(.personalOverLimit, false), .flag(.householdOverLimit, false))
    let finding = try family.finding("BK01")
    #expect(finding.method == .cap && finding.conclusion == .consistent && finding.reasons == [.flagOnly])
    #expect(finding.declared == .yuan(7_000) && finding.verified == .notStated && finding.difference == .notStated)
    family.answer(.pending, "BK01", at: "b", about: "m1")
    #expect(try family.finding("BK01").conclusion == .notVerifiable)
  }

  @Test func `that is up, even while others are silent`() throws {
    var family = AnInventedCase()
    family.find("BK01", .flag(.personalOverLimit, false), .flag(.householdOverLimit, true))
    family.answer(.pending, "BK01", at: "b", about: "m1")
    let finding = try family.finding("BK01")
    #expect(finding.method == .cap && finding.conclusion == .explanationRequired)
    #expect(finding.reasons == [.flagOnly, .overLimit(household: true), .cellsUnanswered(1)])
  }

  @Test func `beside amounts that are then a lower bound`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", at: "b", .yuan(.balance, 7_000))
    family.find("BK01", .flag(.personalOverLimit, false))
    let unsure = try family.finding("BK01")
    #expect(unsure.method == .sum && unsure.conclusion == .notVerifiable && unsure.reasons == [.flagOnly])
    family.find("BK01", at: "c", .flag(.personalOverLimit, true))
    #expect(try family.finding("BK01").conclusion == .explanationRequired)
    family.find("BK01", at: "d", .yuan(.balance, 7_000))
    #expect(try family.finding("BK01").conclusion == .underDeclared)
  }

  @Test func `and does not judge an amount by it`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 70_000))
    family.find("BK01", .yuan(.balance, 70_000), .flag(.personalOverLimit, true))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent && finding.reasons == [.overLimit(household: false)])
  }
}

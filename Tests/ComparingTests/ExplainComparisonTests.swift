import EconomyModel
import Testing

@Suite struct `EXPL asks for an explanation` {
  @Test func `of whatever is found`() throws {
    var family = AnInventedCase()
    family.find("BK02", .yuan(.largestAmount, 80_000))
    family.answer(.pending, "BK02", at: "b", about: "m2")
    let finding = try family.finding("BK02")
    #expect(finding.conclusion == .explanationRequired && finding.verified == .count(1))
    #expect(finding.reasons == [.explanationAsked, .cellsUnanswered(1)])
    #expect(finding.lines.map(\.verified) == [.yuan(80_000)])
  }

  @Test func `of nothing that was not found`() throws {
    var family = AnInventedCase()
    family.ask("BK02")
    #expect(try family.finding("BK02").conclusion == .consistent)
    family.answer(.pending, "BK02", about: "m2")
    #expect(try family.finding("BK02").conclusion == .notVerifiable)
  }

  @Test func `of nothing an obligor has`() throws {
    var family = AnInventedCase()
    family.find("BK02", about: "o1", .yuan(.largestAmount, 80_000))
    let finding = try family.finding("BK02")
    #expect(finding.conclusion == .consistent && finding.lines.map(\.reasons) == [[.obligorShownOnly]])
  }

  @Test func `beside a sum, whose figures stay`() throws {
    var family = AnInventedCase()
    family.declare("BK06", .yuan(.balance, 300))
    family.find("BK06", .yuan(.balance, 300))
    #expect(try family.finding("BK06").method == .sum)
    family.find("BK06", at: "b", .yuan(.balance, 0), .yuan(.paidTotal, 70_000))
    let finding = try family.finding("BK06")
    #expect(finding.method == .explain && finding.conclusion == .explanationRequired)
    #expect(finding.verified == .yuan(300) && finding.difference == .yuan(0))
  }
}

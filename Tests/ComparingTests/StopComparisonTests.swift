import EconomyModel
import Testing

@Suite struct `STOP` {
  @Test(arguments: ["m2", "o1"])
  func `blocks issue for a death on record`(person: String) throws {
    var family = AnInventedCase()
    family.find("GV03", about: person, try .day(.deathDate, "2026-01-02"))
    family.find("BK01", about: "m2", .yuan(.balance, 5_000))
    let finding = try family.finding("GV03")
    #expect(finding.blocksIssue && finding.conclusion == .statusDiffers)
    #expect(finding.reasons == [.deathOnRecord(reference: person)])
    #expect(try family.finding("BK01").lines.map(\.verified) == [.yuan(5_000)])
  }

  @Test func `lets a case pass whose people live`() throws {
    var family = AnInventedCase()
    family.ask("GV03")
    let finding = try family.finding("GV03")
    #expect(!finding.blocksIssue && finding.conclusion == .consistent)
    family.answer(.error, "GV03", about: "m1")
    #expect(try family.finding("GV03").conclusion == .notVerifiable)
  }

  @Test func `shows the death of somebody who had left`() throws {
    var family = AnInventedCase()
    family.until = AnInventedCase.asOf.adding(days: -10)
    family.find("GV03", about: "m2", try .day(.deathDate, "2026-11-12"))
    let finding = try family.finding("GV03")
    #expect(!finding.blocksIssue && finding.lines.map(\.reasons) == [[.outsideRelation(reference: "m2")]])
  }
}

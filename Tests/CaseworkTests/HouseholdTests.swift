import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A household that changes` {
  private func change(_ kind: HouseholdChangeKind, _ persons: [String], _ day: String = "2026-11-02") throws
    -> CaseEvent
  {
    .householdChanged(
      HouseholdChange(kind: kind, source: .reported, happenedOn: try Invented.day(day), persons: persons))
  }

  @Test func `makes authorisations stale, and answers those of another household`() throws {
    for event in [try change(.birth, ["m3"]), try change(.marriage, ["m3"]), try change(.leaving, ["m2"])] {
      var file = try CaseFile.followUpDue()
      try file.take(event)
      #expect(file.now.staleSince != nil)
      #expect(!file.now.answersAreCurrent)
      #expect(file.deadlines().contains { $0.kind == .authorisation && $0.waitingFor == .family })
    }
    var moved = try CaseFile.followUpDue()
    try moved.take(change(.moved, []))
    #expect(moved.now.staleSince == nil)
    #expect(!moved.now.answersAreCurrent)
  }

  @Test func `is not a household of strangers, of doubles or of nobody`() throws {
    let file = try CaseFile.provisional(Invented.terms())
    for (kind, persons) in [
      (HouseholdChangeKind.birth, []), (.birth, ["m1"]), (.birth, ["m3", "m3"]), (.leaving, ["m9"]),
      (.leaving, ["m1", "m2"]), (.newMember, [""]),
    ] {
      #expect(try file.refusal(change(kind, persons)) == "case.member")
    }
    #expect(try file.refusal(change(.birth, ["m3"], "2026-11-03")) == "case.deed-day")
  }

  @Test func `is verified anew by a report of a later day only`() throws {
    var file = try CaseFile.followUpDue()
    try file.take(change(.birth, ["m3"], "2026-11-03"), on: "2026-11-04")
    try file.take(.answersCame(Invented.report(2, verifiedOn: "2026-11-02")))
    #expect(!file.now.answersAreCurrent)
    try file.take(.answersCame(Invented.report(3, verifiedOn: "2026-11-03")))
    #expect(file.now.answersAreCurrent)
  }

  @Test func `signs anew after the change, on paper`() throws {
    var file = try CaseFile.followUpDue()
    try file.take(change(.birth, ["m3"], "2026-11-02"), on: "2026-11-04")
    let renewed = { (day: String) throws -> CaseEvent in
      .authorisationRenewed(RenewedAuthorisation(number: "SQ-2", signedOn: try Invented.day(day)))
    }
    #expect(try file.refusal(renewed("2026-11-01")) == "case.deed-day")
    #expect(try file.refusal(renewed("2026-11-03"), papers: 0) == "case.evidence")
    try file.take(renewed("2026-11-03"))
    #expect(file.now.staleSince == nil)
  }

  @Test func `loses nobody to an alert without a paper`() throws {
    let file = try CaseFile.provisional(Invented.terms())
    let death = CaseEvent.died(DeathReport(person: "m1", diedOn: try Invented.day("2026-11-01")))
    #expect(try file.refusal(death, papers: 0) == "case.evidence")
    let stranger = CaseEvent.died(DeathReport(person: "m9", diedOn: try Invented.day("2026-11-01")))
    #expect(try file.refusal(stranger) == "case.member")
    let tomorrow = CaseEvent.died(DeathReport(person: "m1", diedOn: try Invented.day("2026-11-03")))
    #expect(try file.refusal(tomorrow) == "case.deed-day")
  }

  @Test func `holds the card itself, or is asked to`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    #expect(try file.refusal(.cardHolderChecked(CardHolderCheck(payee: "王**", holder: "m9"))) == "case.member")
    try file.take(.cardHolderChecked(CardHolderCheck(payee: "王**")))
    #expect(file.deadlines().contains { $0.kind == .card })
    try file.take(.cardHolderChecked(CardHolderCheck(payee: "张**", holder: "m1")))
    #expect(!file.deadlines().contains { $0.kind == .card })
  }

  @Test func `rebuts with papers only, and compensation with where it came from`() throws {
    let file = try CaseFile.provisional(Invented.terms())
    #expect(try file.refusal(CaseFile.rebuttal(), papers: 0) == "case.evidence")
    #expect(try file.refusal(CaseFile.rebuttal(.compensation)) == "case.evidence")
    #expect(try file.refusal(CaseFile.rebuttal(.proofOfLife)) == "case.member")
    let tagged = Rebuttal(
      item: ItemCode("BK01"), kind: .compensation, provenance: "交通事故赔偿", text: "赔款")
    #expect(try file.refusal(.rebutted(tagged)) == nil)
    #expect(
      try file.refusal(.rebuttalDecided(RebuttalVerdict(rebuttal: DeedID("99"), accepted: true))) == "case.rebuttal")
  }
}

import Casework
import Diagnostics
import EconomyModel
import Testing

/// Each guard with its violation planted, and the same deed without it.
@Suite struct `A case refuses` {
  @Test func `a commitment without its signed paper`() throws {
    let file = try CaseFile(Invented.terms())
    let bare = try file.deed(.opened(Invented.opening(Invented.terms())), papers: 0)
    #expect(throws: Reason.self) { try CommittedCase.opened(by: bare) }
    #expect(throws: Reason.self) { try CommittedCase.opened(by: file.deed(.resumed(NoDetail()))) }
    #expect(throws: Reason.self) { try CaseFile(Invented.terms(), members: []) }
    #expect(throws: Reason.self) { try CaseFile(Invented.terms(), members: ["m1", "m1"]) }
    #expect(throws: Reason.self) { try CommittedCase.replaying([]) }
  }

  @Test func `a deed dated before the last one, or recorded before its day`() throws {
    var file = try CaseFile(Invented.terms())
    try file.take(.chased(Chase(institution: "icbc")), on: "2026-11-09")
    #expect(try file.refusal(.chased(Chase(institution: "icbc")), on: "2026-11-08") == "case.deed-order")
    let early = CaseDeed(
      id: try DeedID("9"), event: .chased(Chase(institution: "icbc")), on: try Invented.day("2026-11-20"),
      at: Timestamp(date: try Invented.day("2026-11-19")), by: try CaseActor(name: "a1"))
    #expect(throws: Reason.self) { try file.now.after(early, calendar: Invented.calendar()) }
  }

  @Test func `two deeds of one name, while the same deed again changes nothing`() throws {
    var file = try CaseFile(Invented.terms())
    try file.take(.chased(Chase(institution: "icbc")))
    let again = try #require(file.deeds.last)
    #expect(try file.now.after(again, calendar: Invented.calendar()) == file.now)
    #expect(try file.refusal(.chased(Chase(institution: "boc")), id: "2") == "case.deed-id")
    #expect(throws: Reason.self) { try DeedID("") }
    #expect(throws: Reason.self) { try DeedID("a b") }
  }

  @Test func `an approval before publicity is over, or by whoever opened the case`() throws {
    var file = try CaseFile(Invented.terms(publicity: 1))
    let approval = CaseEvent.provisionallyApproved(ProvisionalApproval(enrolledOn: try Invented.day("2026-11-02")))
    #expect(try file.refusal(approval) == "case.publicity")
    try file.take(.publicityBegun(PublicityStart(place: "村务公开栏")))
    // Three working days from the day after Monday the 2nd: Thursday the 5th belongs to those who object.
    #expect(try file.refusal(.publicityEnded(NoDetail()), on: "2026-11-05") == "case.period")
    try file.take(.publicityEnded(NoDetail()), on: "2026-11-06")
    #expect(try file.refusal(approval, by: Invented.ann) == "case.second-person")
    #expect(try file.refusal(approval, by: " Caseworker-1 ") == "case.second-person")
    #expect(try file.refusal(approval) == nil)
    let before = ProvisionalApproval(enrolledOn: try Invented.day("2026-11-01"))
    #expect(try file.refusal(.provisionallyApproved(before)) == "case.deed-day")
  }

  @Test func `an approval while an objection to the publicity is open, and repeats one that is right`() throws {
    var file = try CaseFile(Invented.terms(publicity: 1))
    try file.take(.publicityBegun(PublicityStart(place: "村")))
    let said = { (day: String) throws -> CaseEvent in
      .publicityObjected(
        PublicityObjection(objector: "某村民", text: "有车", receivedOn: try Invented.day(day)))
    }
    #expect(try file.refusal(said("2026-11-06"), on: "2026-11-09") == "case.objection-late")
    let objection = try file.take(said("2026-11-05"), on: "2026-11-09", by: "clerk")
    #expect(try file.refusal(.publicityEnded(NoDetail())) == "case.objection-open")
    #expect(try file.refusal(.refused(NoDetail())) == "case.objection-open")
    let verdict = CaseEvent.objectionDecided(ObjectionVerdict(objection: objection, upheld: true))
    #expect(try file.refusal(verdict, by: "clerk") == "case.second-person")
    try file.take(verdict)
    #expect(file.now.publicity == nil)
    #expect(try file.refusal(.publicityEnded(NoDetail())) == "case.publicity")
    #expect(try file.refusal(.publicityBegun(PublicityStart(place: "村"))) == nil)
  }

  @Test func `a confirmation with cells pending, unverified or on a household that has changed`() throws {
    let lapsed = try CaseFile.followUpDue(pending: 1)
    let answers = try #require(lapsed.now.answers)
    let draft = SettlementDraft(settlement: Invented.settlement(answers), outcome: .confirmed)
    #expect(try lapsed.refusal(.settlementProposed(draft), by: Invented.ann) == "case.pending")
    #expect(try lapsed.refusal(.chased(Chase(institution: "icbc"))) == nil)
    let extension_ = Extension(clock: .followUp, until: try Invented.day("2026-12-20"))
    #expect(try lapsed.refusal(.extended(extension_)) == nil)

    var file = try CaseFile.followUpDue()
    let blank = SettlementDraft(
      settlement: Invented.settlement(try Invented.report(1), .notVerifiable), outcome: .confirmed)
    #expect(try file.refusal(.settlementProposed(blank), by: Invented.ann) == "case.pending")
    let birth = HouseholdChange(
      kind: .birth, source: .reported, happenedOn: try Invented.day("2026-11-02"), persons: ["m3"])
    try file.take(.householdChanged(birth))
    let sound = SettlementDraft(settlement: Invented.settlement(try Invented.report(1)), outcome: .confirmed)
    #expect(try file.refusal(.settlementProposed(sound), by: Invented.ann) == "case.proposal")
    try file.take(.answersCame(Invented.report(2)))
    let fresh = SettlementDraft(settlement: Invented.settlement(try Invented.report(2)), outcome: .confirmed)
    #expect(try file.refusal(.settlementProposed(fresh), by: Invented.ann) == "case.authorisation")
    let renewed = RenewedAuthorisation(number: "SQ-2", signedOn: try Invented.day("2026-11-02"))
    try file.take(.authorisationRenewed(renewed))
    #expect(try file.refusal(.settlementProposed(fresh), by: Invented.ann) == nil)
  }

  @Test func `a confirmation on a report that has grown too old`() throws {
    let file = try CaseFile.followUpDue()
    let draft = SettlementDraft(settlement: Invented.settlement(try Invented.report(1)), outcome: .confirmed)
    #expect(try file.refusal(.settlementProposed(draft), on: "2027-05-02", by: Invented.ann) == nil)
    #expect(try file.refusal(.settlementProposed(draft), on: "2027-05-03", by: Invented.ann) == "case.report-expired")
  }

  @Test func `a stop that rests on silence`() throws {
    let file = try CaseFile.followUpDue(pending: 3)
    let draft = SettlementDraft(
      settlement: Invented.settlement(try Invented.report(1, pending: 3)), outcome: .stoppedNoFault)
    #expect(try file.refusal(.settlementProposed(draft), by: Invented.ann, papers: 0) == "case.evidence")
    #expect(try file.refusal(.settlementProposed(draft), by: Invented.ann, papers: 1) == nil)
    #expect(try file.refusal(.settlementProposed(draft), by: Invented.ann, because: "") == "case.rationale")
  }

  @Test func `a decision by the proposer, or on another outcome`() throws {
    var file = try CaseFile.followUpDue()
    #expect(try file.refusal(.settlementDecided(SettlementVerdict(outcome: .confirmed))) == "case.proposal")
    try file.propose(.confirmed)
    let verdict = CaseEvent.settlementDecided(SettlementVerdict(outcome: .confirmed))
    #expect(try file.refusal(verdict, by: Invented.ann) == "case.second-person")
    #expect(try file.refusal(.settlementReturned(NoDetail()), by: Invented.ann) == "case.second-person")
    #expect(try file.refusal(.settlementDecided(SettlementVerdict(outcome: .adjusted))) == "case.outcome")
    #expect(try file.refusal(verdict) == nil)
  }

  @Test func `a decision on what late data, a change or a survey has overtaken`() throws {
    let overtaking: [CaseEvent] = [
      .answersCame(try Invented.report(2)),
      .householdChanged(
        HouseholdChange(kind: .moved, source: .found, happenedOn: try Invented.day("2026-11-02"), persons: [])),
      .surveyRecorded(
        SurveyReport(
          investigator: "第三方", visitedOn: try Invented.day("2026-11-02"),
          findings: [SurveyFinding(item: ItemCode("VH01"), found: .notStated, note: "无车")])),
    ]
    for event in overtaking {
      var file = try CaseFile.followUpDue()
      try file.propose(.confirmed)
      try file.take(event)
      #expect(try file.refusal(.settlementDecided(SettlementVerdict(outcome: .confirmed))) == "case.proposal")
    }
  }
}

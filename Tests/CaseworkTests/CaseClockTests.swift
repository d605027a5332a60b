import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `The clocks of a case` {
  @Test(arguments: [("2026-11-09", nil), ("2026-11-10", "case.objection-late")] as [(String, String?)])
  func `an objection on the fifth day is in time, on the sixth it is not`(day: String, code: String?) throws {
    var file = try CaseFile.settled(.adjusted)
    // Received on Wednesday the 4th: the first day is not counted, so the fifth is Monday the 9th.
    try file.take(CaseFile.notice(.settlement, "2026-11-04"), on: "2026-11-04")
    #expect(try file.refusal(CaseFile.objection(.settlement, day), on: day) == code)
    // The day it was said counts, not the day it was written down.
    #expect(try file.refusal(CaseFile.objection(.settlement, day), on: "2026-11-30") == code)
  }

  @Test func `an objection may be made before the letter has come, and not before the decision`() throws {
    let file = try CaseFile.settled(.adjusted)
    #expect(try file.refusal(CaseFile.objection(.settlement, "2026-12-30"), on: "2026-12-30") == nil)
    #expect(try file.refusal(CaseFile.objection(.settlement, "2026-11-01")) == "case.deed-day")
    #expect(try file.refusal(CaseFile.objection(.consequence, "2026-11-02")) == "case.objection-unknown")
  }

  @Test func `the follow-up falls due on its last day, a pause moves it by its own length`() throws {
    let fall = CaseEvent.followUpFallsDue(FollowUpFall(cause: .clock))
    var file = try CaseFile.provisional(Invented.terms())
    #expect(try file.refusal(fall, on: "2026-12-01") == "case.follow-up")
    #expect(try file.refusal(fall, on: "2026-12-02") == nil)
    try file.take(.suspended(Suspension(missing: "授权书")), on: "2026-11-10")
    #expect(file.deadlines().map(\.kind) == [.resuming])
    try file.take(.resumed(NoDetail()), on: "2026-11-17")
    #expect(try file.refusal(fall, on: "2026-12-08") == "case.follow-up")
    #expect(try file.refusal(fall, on: "2026-12-09") == nil)
  }

  @Test func `an extension moves the follow-up, and never back`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    let until = { (day: String) throws -> CaseEvent in
      .extended(Extension(clock: .followUp, until: try Invented.day(day)))
    }
    #expect(try file.refusal(until("2026-12-02")) == "case.extension")
    #expect(try file.refusal(until("2028-11-02")) == "case.extension")
    #expect(try file.refusal(until("2026-12-20"), because: "") == "case.rationale")
    try file.take(until("2026-12-20"))
    #expect(try file.refusal(until("2026-12-10")) == "case.extension")
    let fall = CaseEvent.followUpFallsDue(FollowUpFall(cause: .clock))
    #expect(try file.refusal(fall, on: "2026-12-19") == "case.follow-up")
    #expect(try file.refusal(fall, on: "2026-12-20") == nil)
  }

  @Test func `the whole chain is extended once, by what the track allows`() throws {
    var file = try CaseFile(Invented.terms())
    let until = { (day: String) throws -> CaseEvent in
      .extended(Extension(clock: .chain, until: try Invented.day(day)))
    }
    // 30 working days from Monday 2026-11-02 end on Monday 12-14, 15 more on 2027-01-04: the invented table has no
    // holiday.
    #expect(try file.refusal(until("2026-12-14")) == "case.extension")
    #expect(try file.refusal(until("2027-02-01")) == "case.extension")
    try file.take(until("2026-12-15"))
    #expect(try file.refusal(until("2026-12-16")) == "case.extension")
  }

  @Test func `a re-check is due after its months, on a new report`() throws {
    let fall = CaseEvent.followUpFallsDue(FollowUpFall(cause: .regularRecheck))
    var file = try CaseFile.settled(.confirmed, .agrees)
    #expect(try file.refusal(fall, on: "2027-11-01") == "case.follow-up")
    try file.take(fall, on: "2027-11-02")
    #expect(file.now.state == .followUpDue)
    let draft = SettlementDraft(settlement: Invented.settlement(try Invented.report(1)), outcome: .adjusted)
    #expect(try file.refusal(.settlementProposed(draft)) == "case.proposal")
  }

  @Test func `answers that are missing keep a follow-up from falling due before its clock`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    let fall = CaseEvent.followUpFallsDue(FollowUpFall(cause: .allAnswersIn))
    #expect(try file.refusal(fall) == "case.follow-up")
    try file.take(.answersCame(Invented.report(1, pending: 2)))
    #expect(try file.refusal(fall) == "case.follow-up")
    try file.take(.answersCame(Invented.report(2)))
    #expect(try file.refusal(fall) == nil)
    #expect(try file.refusal(.answersCame(Invented.report(2))) == "case.answers")
    #expect(try file.refusal(.answersCame(Invented.report(1))) == "case.answers")
    #expect(try file.refusal(.chased(Chase(institution: "icbc"))) == "case.answers")
  }

  @Test func `a table of holidays that comes later unmakes nothing`() throws {
    var file = try CaseFile.settled(.adjusted)
    try file.take(CaseFile.notice(.settlement, "2026-11-04"), on: "2026-11-04")
    try file.take(CaseFile.objection(.settlement, "2026-11-09"), on: "2026-11-09")
    var moved = try Invented.calendar()
    try moved.add(workedDay: Invented.day("2026-11-08"), of: 2026)
    #expect(file.now.deadlines(calendar: moved).isEmpty == false)
    #expect(try CommittedCase.replaying(file.deeds) == file.now)
  }
}

import Casework
import Diagnostics
import EconomyModel
import Testing

/// What a family may rely on: nothing is held against it that it was not told of, nothing twice, nothing by one person
/// or for longer than its ground stands.
@Suite struct `A family may rely on it that` {
  private func decided(_ id: DeedID, _ approved: Bool = true) -> CaseEvent {
    .consequenceDecided(ConsequenceVerdict(consequence: id, approved: approved))
  }

  private func exported(_ id: DeedID) -> CaseEvent {
    .consequenceExported(ConsequenceExport(consequence: id, authority: "信用办", reference: "X-1"))
  }

  private func due(_ fen: Int64, _ month: String = "2026-11") throws -> CaseEvent {
    .due(DueAmount(month: try CivilMonth(month), amount: Fen(fen), basis: "决定"))
  }

  @Test func `a letter served once more gives it more time, never less`() throws {
    var (file, _) = try CaseFile.withConsequence()
    try file.take(CaseFile.notice(.consequence, "2026-11-05"), on: "2026-11-05")
    #expect(try file.refusal(CaseFile.notice(.consequence, "2026-11-04"), on: "2026-11-06") == "case.notice")
    #expect(try file.refusal(CaseFile.notice(.consequence, "2026-11-06"), on: "2026-11-06") == nil)
    var settled = try CaseFile.settled(.stoppedNoFault)
    try settled.take(CaseFile.notice(.settlement, "2026-11-04"), on: "2026-11-05")
    #expect(try settled.refusal(CaseFile.notice(.settlement, "2026-11-03")) == "case.notice")
    var approved = try CaseFile.provisional(Invented.terms())
    try approved.take(CaseFile.notice(.approval, "2026-11-04"), on: "2026-11-05")
    #expect(try approved.refusal(CaseFile.notice(.approval, "2026-11-03")) == "case.notice")
  }

  @Test func `nobody withdraws for it, and it may say that it did not`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    #expect(try file.refusal(.withdrawn(NoDetail()), papers: 0) == "case.evidence")
    try file.take(.withdrawn(NoDetail()))
    #expect(file.deadlines().contains { $0.kind == .notice })
    try file.take(CaseFile.notice(.ending, "2026-11-03"), on: "2026-11-03")
    let objection = try file.take(CaseFile.objection(.ending, "2026-11-04"), on: "2026-11-04", by: Invented.ann)
    try file.take(.objectionDecided(ObjectionVerdict(objection: objection, upheld: true)), by: "third")
    #expect(file.now.state == .provisional && file.now.ending == nil)
  }

  @Test func `a consequence waits for the settlement's letter and its time to object as well`() throws {
    var file = try CaseFile.settled(.revokedDeceit)
    let draft = ConsequenceDraft(grade: .minor, measures: [.warn])
    let id = try file.take(.consequenceProposed(draft), by: Invented.ann)
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    #expect(try file.refusal(decided(id), on: "2026-11-30") == "case.notice")
    try file.take(CaseFile.notice(.settlement, "2026-11-16"), on: "2026-11-16")
    // Five days end on Saturday the 21st, so on Monday the 23rd.
    #expect(try file.refusal(decided(id), on: "2026-11-23") == "case.period")
    #expect(try file.refusal(decided(id), on: "2026-11-24") == nil)
  }

  @Test func `it owes nothing that its letter did not say`() throws {
    var file = try CaseFile.owing()
    try file.take(.paid(Payment(month: CivilMonth("2026-12"), amount: Fen(500_00), reference: "B2")), on: "2026-11-04")
    #expect(file.now.settlementNotice != nil, "nobody has said that it was not due")
    let fifth = try Invented.day("2026-11-05")
    try file.take(due(100_00, "2026-12"), on: "2026-11-05")
    #expect(file.now.settlementNotice == nil)
    #expect(file.now.tellAnewSince == fifth)
    #expect(file.deadlines().contains { $0.kind == .notice })
    try file.take(CaseFile.notice(.settlement, "2026-11-06"), on: "2026-11-06")
    try file.take(due(200_00, "2026-12"), on: "2026-11-09")
    #expect(file.now.settlementNotice != nil, "it owes less now")
  }

  @Test func `a fine goes when what it was measured by has become less`() throws {
    var (file, _) = try CaseFile.withConsequence(fine: 3_000_00)
    try file.take(due(1))
    #expect(file.now.consequence?.standing == .lapsed)
    var (exactly, id) = try CaseFile.withConsequence(fine: 2_997_00)
    try exactly.take(due(1_00))
    #expect(exactly.now.consequence?.standing == .proposed, "three times 999 yuan")
    try exactly.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    try exactly.take(decided(id), on: "2026-11-11")
    try exactly.take(exported(id))
    try exactly.take(due(1_01))
    #expect(exactly.now.consequence?.standing == .toWithdraw && exactly.now.credit.last?.grade == nil)
  }

  @Test func `nothing is held against somebody who has died`() throws {
    var (file, _) = try CaseFile.withConsequence()
    let death = { (person: String) throws -> CaseEvent in
      .died(DeathReport(person: person, diedOn: try Invented.day("2026-11-03")))
    }
    var other = file
    try other.take(death("m2"), on: "2026-11-04")
    #expect(other.now.consequence?.standing == .proposed)
    try file.take(death("m1"), on: "2026-11-04")
    #expect(file.now.consequence?.standing == .lapsed)
  }

  @Test func `one settlement has one consequence`() throws {
    var (dismissed, id) = try CaseFile.withConsequence()
    try dismissed.take(decided(id, false))
    let again = CaseEvent.consequenceProposed(ConsequenceDraft(grade: .minor, measures: [.warn]))
    #expect(try dismissed.refusal(again, by: Invented.ann) == "case.consequence")

    var (repaired, other) = try CaseFile.withConsequence()
    try repaired.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    try repaired.take(decided(other), on: "2026-11-11")
    try repaired.take(exported(other))
    let repair = try repaired.take(
      .repairApplied(RepairRequest(consequence: other)), on: "2027-02-11", by: Invented.ann)
    try repaired.take(.repairDecided(RepairVerdict(repair: repair, granted: true)))
    let back = { (authority: String) -> CaseEvent in
      .consequenceWithdrawn(ConsequenceExport(consequence: other, authority: authority, reference: "X-2"))
    }
    #expect(try repaired.refusal(back("别的单位")) == "case.consequence", "it was handed to somebody else")
    try repaired.take(back("信用办"))
    #expect(try repaired.refusal(again, by: Invented.ann) == "case.consequence")
  }

  @Test func `deceit is a member's, on a paper of its own, and a revocation has its reason`() throws {
    let file = try CaseFile.followUpDue()
    let record = { (person: String) in
      CaseEvent.deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: person))
    }
    #expect(try file.refusal(record("m99")) == "case.member")
    let onCommitment = CaseDeed(
      id: try DeedID("9"), event: record("m1"), on: file.now.lastOn, at: Timestamp(date: file.now.lastOn),
      by: try CaseActor(name: Invented.bo), evidence: file.deeds[0].evidence, rationale: "理由")
    #expect(throws: Reason.self) { try file.now.after(onCommitment, calendar: Invented.calendar()) }

    var established = file
    try established.establishDeceit()
    let answers = try #require(established.now.answers)
    let draft = CaseEvent.settlementProposed(
      SettlementDraft(settlement: Invented.settlement(answers, .unfavourable), outcome: .revokedDeceit))
    #expect(try established.refusal(draft, by: Invented.ann, because: "") == "case.rationale")
    try established.take(draft, by: Invented.ann)
    let verdict = CaseEvent.settlementDecided(SettlementVerdict(outcome: .revokedDeceit))
    #expect(try established.refusal(verdict, because: " ") == "case.rationale")
    #expect(try established.refusal(verdict) == nil)
  }

  @Test func `an objection to its approval that is right is looked into`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    let objection = try file.take(CaseFile.objection(.approval, "2026-11-02"), by: Invented.ann)
    try file.take(.objectionDecided(ObjectionVerdict(objection: objection, upheld: true)), by: "third")
    #expect(file.now.state == .followUpDue && file.now.followUp?.cause == .objectionUpheld)
  }

  @Test(
    arguments: [
      (.confirmed, 650_00, 650_00, nil), (.confirmed, 650_00, 0, "case.outcome"),
      (.adjusted, 650_00, 400_00, nil), (.adjusted, 650_00, 650_00, "case.outcome"),
      (.stoppedNoFault, 650_00, 0, nil), (.stoppedNoFault, 650_00, 1, "case.outcome"),
    ] as [(CaseOutcome, Int64, Int64, String?)])
  func `what is due a month agrees with what is decided`(
    outcome: CaseOutcome, before: Int64, after: Int64, code: String?
  ) throws {
    let file = try CaseFile.followUpDue()
    let answers = try #require(file.now.answers)
    let whole = Invented.settlement(answers, outcome == .confirmed ? .agrees : .unfavourable)
    let settlement = Settlement(
      report: whole.report, lines: whole.lines, pending: whole.pending,
      monthly: MonthlyChange(before: Fen(before), after: Fen(after), basis: "sample"))
    let draft = SettlementDraft(settlement: settlement, outcome: outcome)
    #expect(try file.refusal(.settlementProposed(draft), by: Invented.ann) == code)
  }

  @Test func `money is for a month of its case, and booked once however it is written`() throws {
    let file = try CaseFile.provisional(Invented.terms())
    let paid = { (month: String, reference: String) throws -> CaseEvent in
      .paid(Payment(month: try CivilMonth(month), amount: Fen(1), reference: reference))
    }
    for (month, code) in [("2026-10", "case.money"), ("2026-11", nil), ("2027-02", nil), ("2027-03", "case.money")] {
      #expect(try file.refusal(paid(month, "B1")) == code)
    }
    #expect(try file.refusal(paid("2026-11", "B1 ")) == "case.reference")
  }

  @Test func `a deed recorded once more, later that day, is one deed`() throws {
    var file = try CaseFile(Invented.terms())
    try file.take(.chased(Chase(institution: "icbc")))
    let deed = try #require(file.deeds.last)
    let later = CaseDeed(
      id: deed.id, event: deed.event, on: deed.on, at: Timestamp(date: deed.on, secondOfDay: 3600), by: deed.by,
      evidence: deed.evidence, rationale: deed.rationale)
    #expect(try file.now.after(later, calendar: Invented.calendar()) == file.now)
  }

  @Test func `nobody asks for its signature once it gets nothing any more`() throws {
    var file = try CaseFile.settled(.stoppedNoFault)
    let birth = HouseholdChange(
      kind: .birth, source: .reported, happenedOn: try Invented.day("2026-11-03"), persons: ["m3"])
    try file.take(.householdChanged(birth), on: "2026-11-04")
    #expect(file.deadlines().filter { $0.kind == .authorisation } == [])
  }
}

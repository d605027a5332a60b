import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `Deceit` {
  private func revoke(_ file: CaseFile) throws -> CaseEvent {
    let answers = try #require(file.now.answers)
    return .settlementProposed(
      SettlementDraft(settlement: Invented.settlement(answers, .unfavourable), outcome: .revokedDeceit))
  }

  private let record = CaseEvent.deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1"))
  private let established = CaseEvent.deceitDecided(DeceitVerdict(established: true))

  @Test func `is not a mismatch`() throws {
    let file = try CaseFile.followUpDue()
    #expect(try file.refusal(revoke(file)) == "case.deceit")
  }

  @Test func `needs a paper, and the report is none`() throws {
    let file = try CaseFile.followUpDue()
    #expect(try file.refusal(record, papers: 0) == "case.evidence")
    let report = try EvidencePaper(sha256: Invented.digest(1), name: "核对报告.pdf", kind: "报告")
    let deed = try file.deed(record)
    let onReport = CaseDeed(
      id: deed.id, event: record, on: deed.on, at: deed.at, by: deed.by, evidence: [report], rationale: "差异")
    #expect(throws: Reason.self) { try file.now.after(onReport, calendar: Invented.calendar()) }
    #expect(try file.refusal(record) == nil)
  }

  @Test func `needs a second person to establish it, and one to revoke`() throws {
    var file = try CaseFile.followUpDue()
    try file.take(record, by: Invented.ann)
    #expect(try file.refusal(revoke(file)) == "case.deceit")
    #expect(try file.refusal(established, by: Invented.ann) == "case.second-person")
    try file.take(established, by: Invented.bo)
    // Whoever recorded it may propose, and may not decide, whoever proposes.
    try file.take(revoke(file), by: "clerk")
    let verdict = CaseEvent.settlementDecided(SettlementVerdict(outcome: .revokedDeceit))
    #expect(try file.refusal(verdict, by: Invented.ann) == "case.second-person")
    #expect(try file.refusal(verdict, by: "clerk") == "case.second-person")
    try file.take(verdict, by: Invented.bo)
    #expect(file.now.state == .revokedDeceit)
  }

  @Test func `that is dismissed leaves nothing behind`() throws {
    var file = try CaseFile.followUpDue()
    try file.take(record, by: Invented.ann)
    #expect(try file.refusal(.withdrawn(NoDetail())) == "case.deceit")
    try file.take(.deceitDecided(DeceitVerdict(established: false)))
    #expect(file.now.deceit == nil)
    #expect(try file.refusal(revoke(file)) == "case.deceit")
    #expect(try file.refusal(.withdrawn(NoDetail())) == nil)
  }

  @Test func `has to be established anew once a rebuttal was accepted`() throws {
    var file = try CaseFile.followUpDue()
    try file.establishDeceit()
    let rebuttal = try file.take(CaseFile.rebuttal(), by: Invented.ann)
    #expect(try file.refusal(revoke(file)) == "case.proposal")
    let verdict = CaseEvent.rebuttalDecided(RebuttalVerdict(rebuttal: rebuttal, accepted: true))
    #expect(try file.refusal(verdict, by: Invented.ann) == "case.second-person")
    try file.take(verdict)
    #expect(file.now.deceit == nil)
    #expect(file.now.rebuttedItems == [ItemCode("VH01")])
  }

  @Test func `is set aside by a supplement, an objection and a rebuttal that is right`() throws {
    var objected = try CaseFile.settled(.revokedDeceit)
    let objection = try objected.take(CaseFile.objection(.settlement, "2026-11-02"), by: "clerk")
    #expect(
      try objected.refusal(
        .objectionDecided(ObjectionVerdict(objection: objection, upheld: true)), by: Invented.ann)
        == "case.second-person")
    try objected.take(.objectionDecided(ObjectionVerdict(objection: objection, upheld: true)))

    var rebutted = try CaseFile.settled(.revokedDeceit)
    let rebuttal = try rebutted.take(CaseFile.rebuttal(), by: Invented.ann)
    try rebutted.take(.rebuttalDecided(RebuttalVerdict(rebuttal: rebuttal, accepted: true)))

    var supplemented = try CaseFile.settled(.revokedDeceit)
    try supplemented.take(.reopened(Reopening(report: Invented.report(2))))

    for file in [objected, rebutted, supplemented] {
      #expect(file.now.state == .followUpDue)
      #expect(file.now.deceit == nil)
      #expect(try file.refusal(revoke(file)) != nil)
    }
  }
}

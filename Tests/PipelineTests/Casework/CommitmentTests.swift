import Casework
import Diagnostics
import EconomyModel
import Pipeline
import Storage
import Testing

/// From the commitment to the settlement, through batch and database.
@Suite struct `A family helped on its word` {
  private let helped = try! HelpedFamily()
  private var centre: Centre { helped.centre }

  @Test func `is let in on every condition, or told which fail and what would satisfy them`() throws {
    let look = try centre.entry(
      HelpedFamily.facts(spend: "29999.99", votes: 1), by: "binhai-deferred", of: HelpedFamily.number,
      Shipped.operation())
    #expect(look.verdict.unfulfilled.map(\.condition) == [.spendAtLeast, .villageReview])
    #expect {
      try helped.open(HelpedFamily.facts(spend: "29999.99"))
    } throws: { error in
      let reason = error as? Reason
      return reason?.code == .entryUnfulfilled && reason?.sentence.contains("30,000") == true
    }
    #expect(refusal { try helped.open(papers: []) } == .caseEvidence, "no signed commitment")
    #expect(refusal { try helped.open(StatedFacts([])) } == .entryUnfulfilled)
    #expect(try helped.standing() == nil, "nothing was written")
    #expect(try helped.open().course.state == .committed)
    #expect(refusal { try helped.open() } == .caseState, "it is open")
    let file = try #require(try helped.standing())
    #expect(file.deeds.count == 1 && file.members.map(\.reference) == ["m1", "m2"])
    #expect(file.course.opening.entry.map(\.condition).contains("spend-at-least"))
  }

  @Test func `goes from its commitment to a decision by a second person, with everything kept`() throws {
    try helped.open()
    #expect(
      refusal {
        try helped.take(
          .provisionallyApproved(ProvisionalApproval(enrolledOn: CivilDate(iso: "2026-11-21"))), by: "caseworker-1")
      } == .caseSecondPerson)
    try helped.approve()
    let first = try helped.deposits(
      "6,000.00", week: "2026-W47", received: "2026-11-22T09:00:00", file: "deposits_icbc_20261118.csv")
    #expect(first.followUps.reported == 1 && first.followUps.fellDue == 0 && first.followUps.troubles.isEmpty)
    let answered = try #require(try helped.standing()?.course.answers)
    #expect(answered.answered > 0 && answered.pending > 0)
    let again = try centre.runBatch(
      BatchWeek("2026-W47"), paths: [], Shipped.operation(at: "2026-11-22T10:00:00"), progress: { _ in })
    #expect(again.followUps.reported == 0, "the same report again is nothing new")

    let later = try centre.runBatch(
      BatchWeek("2026-W52"), paths: [], Shipped.operation(at: "2026-12-21T09:00:00"), progress: { _ in })
    #expect(later.followUps.fellDue == 1, "the 30th day")
    #expect(try helped.standing()?.course.state == .followUpDue)
    let due = try centre.due(
      DueQuery(through: CivilDate(iso: "2026-12-21")), most: 10, Shipped.operation(at: "2026-12-21T09:30:00"))
    #expect(due.rows.map(\.deadline.kind) == ["settlement"] && due.rows.first?.state == "follow-up-due")
    #expect(due.counts.map(\.count) == [1])

    let settled = try centre.settlement(of: HelpedFamily.number, Shipped.operation("caseworker-1"))
    let line = try #require(settled.settlement.lines.first { $0.item.rawValue == "BK01" && $0.isRollUp })
    #expect(line.promised == .money(Fen(1_000_000)) && line.found == .money(Fen(600_000)))
    #expect(line.standing == .notVerifiable && settled.settlement.advice == .awaitAnswers)
    #expect(refusal { try helped.propose(.confirmed) } == .casePending, "nothing unanswered is confirmed")
    #expect(refusal { try helped.propose(.revokedDeceit) } == .caseDeceit, "a mismatch is no deceit")
    #expect(refusal { try helped.propose(.adjusted) } == .caseEvidence, "silence is no finding")
    try helped.propose(.adjusted, papers: [HelpedFamily.paper("入户调查表.pdf")])
    let verdict = CaseEvent.settlementDecided(SettlementVerdict(outcome: .adjusted))
    #expect(refusal { try helped.take(verdict, at: "2026-12-21T11:00:00") } == .caseSecondPerson)
    let decided = try helped.take(verdict, by: "supervisor-1", at: "2026-12-21T11:00:00")
    #expect(decided.course.state == .adjusted)
    #expect(decided.course.enrolledOn?.description == "2026-11-21", "medical aid counts from then")

    let stored = try centre.store.read { try $0.deadlines(of: CaseNumber(rawValue: HelpedFamily.number)) }
    #expect(stored.map(\.kind) == decided.deadlines.map(\.kind.rawValue))
    #expect(stored.map(\.dueOn) == decided.deadlines.map(\.dueOn))
    #expect(try helped.standing()?.deeds == decided.deeds)
    #expect(try centre.verifyAudit().isSound)
  }

  private func runWeek(at: String) throws -> BatchOutcome {
    try centre.runBatch(BatchWeek("2026-W47"), paths: [], Shipped.operation(at: at), progress: { _ in })
  }

  @Test func `is looked at again when a late answer says something, and not when nothing is new`() throws {
    try helped.open()
    try helped.approve()
    _ = try runWeek(at: "2026-11-22T09:00:00")
    try helped.take(.followUpFallsDue(FollowUpFall(cause: .clock)), at: "2026-12-21T09:00:00")
    try helped.propose(.adjusted, papers: [HelpedFamily.paper("入户调查表.pdf")])
    try helped.take(
      .settlementDecided(SettlementVerdict(outcome: .adjusted)), by: "supervisor-1", at: "2026-12-21T11:00:00")
    #expect(try runWeek(at: "2026-12-22T09:00:00").followUps.reported == 0)
    let request = try centre.request(case: HelpedFamily.number, Shipped.operation(at: "2026-12-23T09:00:00"))
    #expect(request.faults.isEmpty)
    #expect(try helped.standing()?.course.state == .adjusted, "a request that nobody has answered says nothing")
  }

  @Test func `is reopened by a late answer, and keeps what was settled before`() throws {
    try helped.open()
    try helped.approve()
    _ = try runWeek(at: "2026-11-22T09:00:00")
    try helped.take(.followUpFallsDue(FollowUpFall(cause: .clock)), at: "2026-12-21T09:00:00")
    try helped.propose(.adjusted, papers: [HelpedFamily.paper("入户调查表.pdf")])
    try helped.take(
      .settlementDecided(SettlementVerdict(outcome: .adjusted)), by: "supervisor-1", at: "2026-12-21T11:00:00")
    let late = try helped.deposits(
      "16,000.00", week: "2026-W47", received: "2026-12-23T10:00:00", file: "deposits_icbc_20261118.csv")
    #expect(late.followUps.reported == 1 && late.followUps.troubles.isEmpty)
    let reopened = try #require(try helped.standing())
    #expect(reopened.course.state == .followUpDue && reopened.course.followUp?.cause == .supplement)
    #expect(reopened.deeds.last?.rationale.contains("BK01") == true)
    #expect(reopened.course.settlements.count == 1)
  }

  @Test func `rebuts what was found, and the next report shows what became of it`() throws {
    try helped.open()
    try helped.approve()
    _ = try helped.deposits(
      "16,000.00", week: "2026-W47", received: "2026-11-22T09:00:00", file: "deposits_icbc_20261118.csv")
    let rebuttal = Rebuttal(item: ItemCode("BK01"), person: "m1", kind: .disownedAccount, text: "账户不是本人开立")
    #expect(
      refusal { try helped.take(.rebutted(rebuttal), at: "2026-11-23T09:00:00") } == .caseEvidence,
      "a rebuttal without a paper")
    let unknown = Rebuttal(item: ItemCode("ZZ99"), kind: .other, text: "说明")
    #expect(
      refusal {
        try helped.take(.rebutted(unknown), at: "2026-11-23T09:00:00", papers: [HelpedFamily.paper("说明.pdf")])
      } == .noteItem)
    let file = try helped.take(
      .rebutted(rebuttal), at: "2026-11-23T09:00:00", papers: [HelpedFamily.paper("银行证明.pdf")])
    let deed = try #require(file.deeds.last)
    #expect(deed.id.rawValue == "note-1" && deed.evidence.count == 1)
    #expect(
      refusal {
        try centre.review(1, accept: true, reason: "可", Shipped.operation("supervisor-1", at: "2026-11-23T10:00:00"))
      } == .noteReviewed, "it is decided in its case")
    let accepted = CaseEvent.rebuttalDecided(RebuttalVerdict(rebuttal: deed.id, accepted: true))
    #expect(
      refusal { try helped.take(accepted, at: "2026-11-23T10:00:00", rationale: "核实") } == .caseSecondPerson)
    try helped.take(accepted, by: "supervisor-1", at: "2026-11-23T10:00:00", rationale: "银行确认")
    let report = try centre.report(
      ReportWanted(caseText: HelpedFamily.number), use: .view("json"), Shipped.operation())
    let finding = try #require(report.value.findings.first { $0.item.rawValue == "BK01" })
    #expect(finding.rebuttals?.map(\.decidedBy) == ["supervisor-1"])
    #expect(finding.rebuttals?.first?.papers == deed.evidence.map(\.sha256))
    let settled = try centre.settlement(of: HelpedFamily.number, Shipped.operation("caseworker-1"))
    let line = try #require(settled.settlement.lines.first { $0.item.rawValue == "BK01" && $0.isRollUp })
    #expect(line.standing == .rebutted)
  }
}

import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A consequence` {
  private func verdict(_ id: DeedID, _ approved: Bool = true) -> CaseEvent {
    .consequenceDecided(ConsequenceVerdict(consequence: id, approved: approved))
  }

  private func export(_ id: DeedID) -> CaseEvent {
    .consequenceExported(ConsequenceExport(consequence: id, authority: "信用办", reference: "X-1"))
  }

  @Test func `is proposed only after a revocation, and only as the matrix has it`() throws {
    let stopped = try CaseFile.settled(.stoppedNoFault)
    let draft = ConsequenceDraft(grade: .minor, measures: [.warn])
    #expect(try stopped.refusal(.consequenceProposed(draft)) == "case.state")
    let revoked = try CaseFile.settled(.revokedDeceit)
    #expect(try revoked.refusal(.consequenceProposed(draft)) == nil)
    for wrong in [
      ConsequenceDraft(grade: .grave, measures: [.creditRecord]),
      ConsequenceDraft(grade: .minor, measures: [.creditRecord]),
      ConsequenceDraft(grade: .minor, measures: []),
      ConsequenceDraft(grade: .minor, measures: [.warn, .warn]),
    ] {
      #expect(try revoked.refusal(.consequenceProposed(wrong)) == "case.consequence")
    }
  }

  @Test(
    arguments: [
      (999_99, "case.fine"), (1_000_00, nil), (3_000_00, nil), (3_000_01, "case.fine"), (0, "case.fine"),
      (Int64.max, "case.fine"), (-1, "case.fine"),
    ] as [(Int64, String?)])
  func `fines one to three times what was wrongly obtained`(fine: Int64, code: String?) throws {
    let file = try CaseFile.owing()
    let draft = ConsequenceDraft(grade: .serious, measures: [.fine], fine: Fen(fine))
    #expect(try file.refusal(.consequenceProposed(draft)) == code)
    #expect(try file.refusal(.consequenceProposed(ConsequenceDraft(grade: .serious, measures: [.fine]))) == "case.fine")
  }

  @Test func `waits for the letter, for the time to object and for a second person`() throws {
    var (file, id) = try CaseFile.withConsequence()
    #expect(try file.refusal(verdict(id), on: "2027-01-01") == "case.notice")
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    // Five days end on Sunday the 8th, so on Monday the 9th; five working days on Tuesday the 10th.
    #expect(try file.refusal(verdict(id), on: "2026-11-10") == "case.period")
    #expect(try file.refusal(verdict(id), on: "2026-11-11", by: Invented.ann) == "case.second-person")
    #expect(try file.refusal(verdict(id), on: "2026-11-11", because: " ") == "case.rationale")
    #expect(try file.refusal(export(id), on: "2026-11-11") == "case.consequence")
    try file.take(verdict(id), on: "2026-11-11")
    #expect(file.now.credit.map(\.grade) == [.serious])
    #expect(try file.refusal(export(id)) == nil)
  }

  @Test func `waits while the case is suspended, and as long again`() throws {
    var (file, id) = try CaseFile.withConsequence()
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    try file.take(.suspended(Suspension(missing: "住院")), on: "2026-11-04")
    #expect(try file.refusal(verdict(id), on: "2026-11-20") == "case.state")
    try file.take(.resumed(NoDetail()), on: "2026-11-18")
    #expect(try file.refusal(verdict(id), on: "2026-11-24") == "case.period")
    #expect(try file.refusal(verdict(id), on: "2026-11-25") == nil)
  }

  @Test func `is not decided over an objection, and falls with one that is right`() throws {
    var (file, id) = try CaseFile.withConsequence()
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    // Said in time, written down late.
    #expect(try file.refusal(CaseFile.objection(.consequence, "2026-11-11"), on: "2026-11-12") == "case.objection-late")
    let objection = try file.take(CaseFile.objection(.consequence, "2026-11-10"), on: "2026-11-12", by: "clerk")
    #expect(try file.refusal(verdict(id)) == "case.objection-open")
    try file.take(.objectionDecided(ObjectionVerdict(objection: objection, upheld: true)))
    #expect(file.now.consequence?.standing == .lapsed)
    #expect(try file.refusal(verdict(id)) == "case.consequence")
  }

  @Test func `that left the house is taken back when its ground is gone`() throws {
    var (file, id) = try CaseFile.withConsequence()
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    try file.take(verdict(id), on: "2026-11-11")
    try file.take(export(id))
    #expect(
      try file.refusal(
        .consequenceWithdrawn(
          ConsequenceExport(
            consequence: id, authority: "信用办", reference: "X-2"))) == "case.consequence")
    try file.take(.reopened(Reopening(report: Invented.report(2))))
    #expect(file.now.consequence?.standing == .toWithdraw)
    #expect(file.now.credit.map(\.grade) == [.serious, nil])
    #expect(file.deadlines().contains { $0.kind == .takingBack })
    try file.take(
      .consequenceWithdrawn(ConsequenceExport(consequence: id, authority: "信用办", reference: "X-2")))
    #expect(file.now.consequence?.isOver == true)
  }

  @Test func `is repaired after its months, on papers, by a second person`() throws {
    var (file, id) = try CaseFile.withConsequence()
    try file.take(CaseFile.notice(.consequence, "2026-11-03"), on: "2026-11-03")
    try file.take(verdict(id), on: "2026-11-11")
    try file.take(export(id))
    let request = CaseEvent.repairApplied(RepairRequest(consequence: id))
    #expect(try file.refusal(request, on: "2027-02-10") == "case.repair")
    #expect(try file.refusal(request, on: "2027-02-11", papers: 0) == "case.evidence")
    let repair = try file.take(request, on: "2027-02-11", by: Invented.ann)
    let granted = CaseEvent.repairDecided(RepairVerdict(repair: repair, granted: true))
    #expect(try file.refusal(granted, by: Invented.ann) == "case.second-person")
    try file.take(granted)
    #expect(file.now.credit.last?.grade == nil)
    #expect(file.now.consequence?.standing == .toWithdraw)
  }
}

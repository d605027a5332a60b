import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A commitment case` {
  @Test func `goes from commitment over assistance to a confirmation by a second person`() throws {
    var file = try CaseFile.followUpDue()
    #expect(file.now.state == .followUpDue)
    try file.settle(.confirmed)
    #expect(file.now.state == .confirmed)
    #expect(file.now.enrolledOn == (try Invented.day("2026-11-02")))
    #expect(file.now.settlement?.proposed.by.name == Invented.ann)
    #expect(file.now.settlement?.decided.by.name == Invented.bo)
  }

  @Test func `is settled as readily in the family's favour as against it`() throws {
    for standing in [SettlementStanding.favourable, .unfavourable] {
      #expect(try CaseFile.settled(.adjusted, standing).now.state == .adjusted)
    }
  }

  @Test func `is reopened by a supplement, and keeps what was settled before`() throws {
    var file = try CaseFile.settled(.stoppedNoFault)
    try file.take(.reopened(Reopening(report: Invented.report(2))))
    #expect(file.now.state == .followUpDue)
    try file.settle(.confirmed)
    #expect(file.now.settlements.map(\.draft.outcome) == [.stoppedNoFault, .confirmed])
  }

  @Test func `goes on when one member dies, and ends when nobody is left`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(.died(DeathReport(person: "m1", diedOn: Invented.day("2026-11-01"))))
    #expect(file.now.state == .provisional)
    #expect(file.now.staleSince != nil)
    try file.take(.died(DeathReport(person: "m2", diedOn: Invented.day("2026-11-02"))))
    #expect(file.now.state == .ended)
    #expect(file.now.ending?.cause == .death)
  }

  @Test func `comes back to life with whoever is shown to live`() throws {
    var file = try CaseFile.provisional(Invented.terms(), members: ["m1"])
    try file.take(.died(DeathReport(person: "m1", diedOn: Invented.day("2026-11-01"))))
    #expect(try file.refusal(CaseFile.rebuttal(.soldCar)) == "case.state")
    let proof = try file.take(CaseFile.rebuttal(.proofOfLife, person: "m1"), by: Invented.ann)
    try file.take(.rebuttalDecided(RebuttalVerdict(rebuttal: proof, accepted: true)))
    #expect(file.now.state == .provisional)
    #expect(file.now.members == ["m1"])
    #expect(file.now.ending == nil)
  }

  @Test func `ends by withdrawal, and its money is still seen to`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(.paid(Payment(month: CivilMonth("2026-11"), amount: Fen(100), reference: "B1")))
    try file.take(.due(DueAmount(month: CivilMonth("2026-11"), amount: Fen(40), basis: "决定")))
    try file.take(.withdrawn(NoDetail()))
    #expect(file.now.state == .ended)
    try file.take(.overpaymentRepaid(Repayment(amount: Fen(60), reference: "R1")))
    #expect(file.now.ledger.outstanding == .zero)
    #expect(try file.refusal(.provisionallyApproved(ProvisionalApproval(enrolledOn: file.now.lastOn))) == "case.state")
  }

  @Test func `waits for somebody at every station of its life`() throws {
    var file = try CaseFile(Invented.terms())
    #expect(file.deadlines().map(\.kind) == [.followUp, .chain])
    try file.take(.provisionallyApproved(ProvisionalApproval(enrolledOn: Invented.day("2026-11-02"))))
    #expect(file.deadlines().map(\.waitingFor) == [.institution])
    try file.take(.answersCame(Invented.report(1)))
    #expect(file.deadlines().map(\.waitingFor) == [.caseworker])
    try file.take(.followUpFallsDue(FollowUpFall(cause: .allAnswersIn)))
    #expect(file.deadlines().map(\.kind) == [.settlement])
    try file.propose(.confirmed)
    #expect(file.deadlines().map(\.waitingFor) == [.supervisor])
    try file.take(.settlementDecided(SettlementVerdict(outcome: .confirmed)))
    #expect(file.deadlines().map(\.kind) == [.notice, .recheck])
    try file.take(CaseFile.notice(.settlement, "2026-11-02"))
    #expect(file.deadlines().map(\.kind) == [.objectionEnd, .recheck])
    #expect(file.deadlines().map(\.isDuty) == [false, true])
  }

  @Test func `writes the family what it holds, how to object and by when`() throws {
    let file = try CaseFile.settled(.adjusted)
    let letter = try file.letter(about: .settlement, servedOn: "2026-11-03")
    #expect(letter.outcome == .adjusted)
    #expect(letter.lines.map(\.item.rawValue) == ["BK01"])
    // Five days after the 3rd is Sunday the 8th: the next working day.
    #expect(letter.objectUntil.day == (try Invented.day("2026-11-09")))
    #expect(throws: Reason.self) { try file.letter(about: .consequence, servedOn: "2026-11-03") }
    #expect(throws: Reason.self) { try file.letter(about: .settlement, servedOn: "2026-11-01") }
  }
}

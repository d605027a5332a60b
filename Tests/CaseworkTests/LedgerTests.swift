import Casework
import Diagnostics
import EconomyModel
import Testing

/// `paid + toPay = due + overpaid`, `overpaid = outstanding + repaid + waived`, `received = returned + repaid +
/// toReturn`, every term ≥ 0; by month, too.
func expectSound(_ ledger: PaidLedger) {
  let totals = ledger.totals
  #expect(totals.paid.amount + totals.toPay.amount == totals.due.amount + totals.overpaid.amount)
  #expect(
    totals.overpaid.amount == ledger.outstanding.amount + ledger.repaid.amount + ledger.waived.amount)
  #expect(ledger.received.amount == ledger.returned.amount + ledger.repaid.amount + ledger.toReturn.amount)
  let terms = [
    totals.paid, totals.due, totals.toPay, totals.overpaid, ledger.outstanding, ledger.repaid, ledger.waived,
    ledger.received, ledger.returned, ledger.toReturn, ledger.granted,
  ]
  #expect(terms.allSatisfy { $0 >= .zero })
  for line in ledger.lines.values {
    #expect(line.paid.amount + line.toPay.amount == line.dueCounted.amount + line.overpaid.amount)
  }
  #expect(ledger.lines.values.reduce(0) { $0 + $1.overpaid.amount } == totals.overpaid.amount)
  #expect(ledger.lines.values.reduce(0) { $0 + $1.toPay.amount } == totals.toPay.amount)
}

@Suite struct `The ledger of a case` {
  private func month(_ text: String) throws -> CivilMonth { try CivilMonth(text) }

  private func paid(_ fen: Int64, _ reference: String, _ text: String = "2026-11") throws -> CaseEvent {
    .paid(Payment(month: try month(text), amount: Fen(fen), reference: reference))
  }

  private func due(_ fen: Int64, _ text: String = "2026-11") throws -> CaseEvent {
    .due(DueAmount(month: try month(text), amount: Fen(fen), basis: "决定"))
  }

  @Test func `owes nothing and claims nothing while nobody has said what was due`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(paid(500_00, "B1"))
    #expect(file.now.ledger.outstanding == .zero)
    #expect(file.now.ledger.undetermined == [try month("2026-11")])
    try file.take(due(300_00))
    #expect(file.now.ledger.outstanding == Fen(200_00))
    #expect(file.now.ledger.undetermined == [])
    expectSound(file.now.ledger)
  }

  @Test func `never sets one month's underpayment against another's overpayment`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(paid(500_00, "B1"))
    try file.take(due(300_00))
    try file.take(due(200_00, "2026-12"))
    #expect(file.now.ledger.totals.toPay == Fen(200_00))
    #expect(file.now.ledger.totals.overpaid == Fen(200_00))
    expectSound(file.now.ledger)
  }

  @Test func `returns what was given back when a later figure favours the family`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(paid(500_00, "B1"))
    try file.take(due(0))
    try file.take(.overpaymentRepaid(Repayment(amount: Fen(500_00), reference: "R1")))
    try file.take(due(400_00))
    #expect(file.now.ledger.toReturn == Fen(400_00))
    #expect(file.deadlines().contains { $0.kind == .returning })
    let back = { (fen: Int64, name: String) in
      CaseEvent.repaymentReturned(Repayment(amount: Fen(fen), reference: name))
    }
    #expect(try file.refusal(back(400_01, "Z1")) == "case.money")
    #expect(try file.refusal(back(1, "R1")) == "case.reference")
    try file.take(back(400_00, "Z1"))
    expectSound(file.now.ledger)
    #expect(file.now.ledger.outstanding == .zero)
  }

  @Test func `books nothing twice, nothing negative and nothing before approval`() throws {
    var file = try CaseFile(Invented.terms())
    #expect(try file.refusal(paid(1, "B1")) == "case.state")
    try file.take(.provisionallyApproved(ProvisionalApproval(enrolledOn: Invented.day("2026-11-02"))))
    for fen in [0, -1, Int64.min] { #expect(try file.refusal(paid(fen, "B1")) == "case.money") }
    #expect(try file.refusal(due(-1)) == "case.money")
    #expect(try file.refusal(paid(1, " ")) == "case.reference")
    try file.take(paid(5, "B1"))
    #expect(try file.refusal(paid(5, "B1")) == "case.reference")
    let correction = { (name: String, fen: Int64) in
      CaseEvent.paymentCorrected(PaymentCorrection(reference: name, amount: Fen(fen)))
    }
    #expect(try file.refusal(correction("B2", 1)) == "case.reference")
    #expect(try file.refusal(correction("B1", -1)) == "case.money")
    #expect(try file.refusal(correction("B1", 1), because: "") == "case.rationale")
    try file.take(correction("B1", 0))
    #expect(file.now.ledger.totals.paid == .zero)
    let baseless = CaseEvent.due(DueAmount(month: try month("2026-11"), amount: Fen(1), basis: " "))
    #expect(try file.refusal(baseless) == "terms.basis")
  }

  @Test func `refuses what cannot be counted, and is then as it was`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(paid(Int64.max, "B1"))
    #expect(try file.refusal(paid(1, "B2")) == "amount.overflow")
    #expect(try file.refusal(paid(1, "B2", "2026-12")) == "amount.overflow")
    #expect(file.now.ledger.totals.paid == Fen(Int64.max))
    expectSound(file.now.ledger)
  }

  @Test func `takes back and waives no more than is outstanding, and waives by two`() throws {
    var file = try CaseFile.provisional(Invented.terms())
    try file.take(paid(100, "B1"))
    try file.take(due(40))
    #expect(try file.refusal(.overpaymentRepaid(Repayment(amount: Fen(61), reference: "R1"))) == "case.money")
    #expect(try file.refusal(.waiverProposed(WaiverRequest(amount: Fen(61)))) == "case.money")
    let waiver = try file.take(.waiverProposed(WaiverRequest(amount: Fen(60))), by: Invented.ann)
    let granted = CaseEvent.waiverDecided(WaiverVerdict(waiver: waiver, granted: true))
    #expect(try file.refusal(granted, by: Invented.ann) == "case.second-person")
    var repaid = file
    try repaid.take(.overpaymentRepaid(Repayment(amount: Fen(1), reference: "R1")))
    #expect(try repaid.refusal(granted) == "case.money")
    try file.take(granted)
    #expect(file.now.ledger.waived == Fen(60))
    expectSound(file.now.ledger)
  }
}

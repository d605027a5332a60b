import Casework
import EconomyModel
import Pipeline

/// 发放 and what comes back.
extension SimulatedYear {
  func actOnMoney(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    let month = String(day.description.prefix(7))
    switch step {
    case .pay:
      guard family.isApproved, family.state.isHelped, family.ledger.paid[month] == nil else { return }
      try take(
        .paid(Payment(month: CivilMonth(month), amount: Fen(family.monthlyFen), reference: reference(place, month))),
        place, day, by: "cashier-1")
      families[place].ledger.pay(month, family.monthlyFen)
      if place % 13 == 4 {
        try refuse("case.reference", place, day, step) {
          _ = try take(
            .paid(Payment(month: CivilMonth(month), amount: Fen(100), reference: reference(place, month))), place, day,
            by: "cashier-1")
        }
      }
    case .correct:
      guard let paid = family.ledger.months.last, let amount = family.ledger.paid[paid] else { return }
      try take(
        .paymentCorrected(PaymentCorrection(reference: reference(place, paid), amount: Fen(amount - 5_000))), place,
        day,
        by: "cashier-1", why: "银行实际到账")
      families[place].ledger.correct(paid, to: amount - 5_000)
    case .enterDue: try enterDue(place, day)
    case .repay:
      let half = family.ledger.overpaid / 2
      guard half > 0, family.hasMoneyBack else { return }
      try take(.overpaymentRepaid(Repayment(amount: Fen(half), reference: "R-\(place)")), place, day, by: "cashier-1")
      families[place].ledger.received += half
    case .proposeWaiver:
      let rest = family.ledger.overpaid - family.ledger.received
      guard rest > 1, family.hasMoneyBack, family.state != .ended else { return }
      try take(.waiverProposed(WaiverRequest(amount: Fen(rest / 2))), place, day, id: "waiver-1", why: "生活困难")
      families[place].ledger.asked = rest / 2
    case .decideWaiver:
      guard family.ledger.asked > 0 else { return }
      let waiver = try DeedID("waiver-1")
      try take(
        .waiverDecided(WaiverVerdict(waiver: waiver, granted: true)), place, day, by: "supervisor-1", why: "情况属实")
      families[place].ledger.granted = family.ledger.asked
    default: break
    }
  }

  private func reference(_ place: Int, _ month: String) -> String { "P-\(place)-\(month)" }

  /// What was due, month by month, on what was found.
  private func enterDue(_ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    guard family.isApproved else { return }
    let tenths: Int64 = family.fate == .underDeclared ? 6 : family.fate == .overDeclared ? 12 : 0
    for month in family.ledger.months {
      let amount = family.monthlyFen * tenths / 10
      try take(.due(DueAmount(month: CivilMonth(month), amount: Fen(amount), basis: "sample")), place, day)
      families[place].ledger.enter(month, amount)
    }
    families[place].hasMoneyBack = true
  }
}

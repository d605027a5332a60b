import Diagnostics
import EconomyModel

/// 发放、应发、免予追回.
extension CommittedCase {
  mutating func pay(_ payment: Payment, _ deed: CaseDeed) throws(Reason) {
    try checkApproved()
    try checkMonth(payment.month, deed)
    try change(deed) { (ledger) throws(Reason) in try ledger.book(payment) }
  }

  mutating func correct(_ correction: PaymentCorrection, _ deed: CaseDeed) throws(Reason) {
    try Self.checkRationale(deed, "a payment corrected")
    try change(deed) { (ledger) throws(Reason) in try ledger.correct(correction) }
  }

  mutating func enter(_ due: DueAmount, _ deed: CaseDeed) throws(Reason) {
    try checkApproved()
    try checkMonth(due.month, deed)
    try change(deed) { (ledger) throws(Reason) in try ledger.enter(due) }
  }

  /// Nobody owes what he was not told of: a letter that says less no longer counts as served.
  private mutating func change(
    _ deed: CaseDeed, _ body: (inout PaidLedger) throws(Reason) -> Void
  ) throws(Reason) {
    let before = ledger.totals.overpaid
    try body(&ledger)
    dropUnfoundedFine(deed)
    guard ledger.totals.overpaid > before, settlementNotice != nil else { return }
    settlementNotice = nil
    tellAnewSince = deed.on
  }

  /// From the commitment to a quarter ahead.
  private func checkMonth(_ month: CivilMonth, _ deed: CaseDeed) throws(Reason) {
    let last = CivilMonth(containing: deed.on.adding(months: 3))
    let first = CivilMonth(containing: committedOn)
    guard month >= first, month <= last else {
      throw Reason(.caseMoney, found: "money for \(month)", expected: "expected a month from \(first) to \(last)")
    }
  }

  mutating func propose(_ request: WaiverRequest, _ deed: CaseDeed) throws(Reason) {
    try PaidLedger.check(request.amount, within: ledger.outstanding, "is outstanding")
    try Self.checkRationale(deed, "a waiver")
    waivers[deed.id] = WaiverRecord(amount: request.amount, step: CaseStep(deed))
  }

  mutating func decide(_ verdict: WaiverVerdict, _ deed: CaseDeed) throws(Reason) {
    guard let waiver = waivers[verdict.waiver] else {
      throw Reason(.caseMoney, found: "no waiver '\(verdict.waiver)' waits for a decision")
    }
    try Self.checkSecond(deed.by, not: waiver.step.by, "a waiver decided")
    try Self.checkRationale(deed, "a waiver decided")
    if verdict.granted { try ledger.waive(waiver.amount) }
    waivers[verdict.waiver] = nil
  }

  private func checkApproved() throws(Reason) {
    guard approved != nil else {
      throw Reason(.caseMoney, found: "money in a case that nobody has approved", wayOut: "approve it first")
    }
  }
}

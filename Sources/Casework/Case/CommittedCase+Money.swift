import Diagnostics
import EconomyModel

/// 发放、应发、免予追回.
extension CommittedCase {
  mutating func pay(_ payment: Payment) throws(Reason) {
    try checkApproved()
    try ledger.book(payment)
  }

  mutating func correct(_ correction: PaymentCorrection, _ deed: CaseDeed) throws(Reason) {
    try Self.checkRationale(deed, "a payment corrected")
    try ledger.correct(correction)
  }

  mutating func enter(_ due: DueAmount) throws(Reason) {
    try checkApproved()
    try ledger.enter(due)
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

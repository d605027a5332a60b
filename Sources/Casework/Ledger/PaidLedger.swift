import Diagnostics
package import EconomyModel

/// 资金台账: month by month what was due and paid, and what came back.
///
/// `paid + toPay = due + overpaid` and `overpaid = outstanding + repaid + waived`, every term ≥ 0. When a later, more
/// favourable figure makes an overpayment smaller than what the family gave back, the rest is ``toReturn``:
/// `received = returned + repaid + toReturn`.
package struct PaidLedger: Hashable, Sendable {
  package private(set) var lines: [CivilMonth: LedgerLine] = [:]
  /// By the paying office's reference.
  package private(set) var payments: [String: Payment] = [:]
  package private(set) var totals = LedgerTotals.zero
  /// From the family, in all.
  package private(set) var received = Fen.zero
  /// To the family, of what it had given back.
  package private(set) var returned = Fen.zero
  /// 免予追回, as granted.
  package private(set) var granted = Fen.zero
  private var receipts: Set<String> = []

  package init() {}

  package var repaid: Fen { min(Fen(received.amount - returned.amount), totals.overpaid) }
  package var toReturn: Fen { Fen(received.amount - returned.amount - repaid.amount) }
  package var waived: Fen { min(granted, Fen(totals.overpaid.amount - repaid.amount)) }
  package var outstanding: Fen { Fen(totals.overpaid.amount - repaid.amount - waived.amount) }

  /// Months paid for of which nobody has entered what was due, ascending.
  package var undetermined: [CivilMonth] { lines.filter { $0.value.due == nil }.keys.sorted() }

  /// - Throws: `case.money`, `case.reference`, `amount.overflow`.
  mutating func book(_ payment: Payment) throws(Reason) {
    try Self.check(payment.amount, payment.reference)
    guard payments[payment.reference] == nil else {
      throw Self.twice(payment.reference, "correct that payment, or name this one differently")
    }
    try move(payment.month, by: payment.amount.amount)
    payments[payment.reference] = payment
  }

  /// - Throws: `case.money`, `case.reference`, `amount.overflow`.
  mutating func correct(_ correction: PaymentCorrection) throws(Reason) {
    guard let booked = payments[correction.reference] else {
      throw Reason(
        .caseReference, found: "no payment '\(correction.reference)' is booked", wayOut: "book it as paid")
    }
    guard correction.amount >= .zero else { throw Self.negative(correction.amount) }
    try move(booked.month, by: correction.amount.amount - booked.amount.amount)
    payments[correction.reference] = Payment(
      month: booked.month, amount: correction.amount, reference: booked.reference)
  }

  /// - Throws: `case.money`, `terms.basis`, `amount.overflow`.
  mutating func enter(_ due: DueAmount) throws(Reason) {
    guard due.amount >= .zero else { throw Self.negative(due.amount) }
    guard due.basis.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.termsBasis, found: "an amount due without a basis", wayOut: "name the text or the decision")
    }
    try put(LedgerLine(due: due, paid: lines[due.month]?.paid ?? .zero), in: due.month)
  }

  /// - Throws: `case.money` for more than is outstanding, `case.reference`, `amount.overflow`.
  mutating func take(_ repayment: Repayment) throws(Reason) {
    try checkReceipt(repayment)
    try Self.check(repayment.amount, within: outstanding, "is outstanding")
    received = try received.adding(repayment.amount)
    receipts.insert(repayment.reference)
  }

  /// - Throws: `case.money` for more than the family has a right to, `case.reference`, `amount.overflow`.
  mutating func giveBack(_ repayment: Repayment) throws(Reason) {
    try checkReceipt(repayment)
    try Self.check(repayment.amount, within: toReturn, "is to be returned")
    returned = try returned.adding(repayment.amount)
    receipts.insert(repayment.reference)
  }

  /// - Throws: `case.money` for more than is outstanding, `amount.overflow`.
  mutating func waive(_ amount: Fen) throws(Reason) {
    try Self.check(amount, within: outstanding, "is outstanding")
    granted = try granted.adding(amount)
  }

  private mutating func move(_ month: CivilMonth, by difference: Int64) throws(Reason) {
    let line = lines[month]
    let paid = try (line?.paid ?? .zero).adding(Fen(difference))
    try put(LedgerLine(due: line?.due, paid: paid), in: month)
  }

  private mutating func put(_ line: LedgerLine, in month: CivilMonth) throws(Reason) {
    totals = try totals.replacing(lines[month], by: line)
    lines[month] = line
  }

  private func checkReceipt(_ repayment: Repayment) throws(Reason) {
    try Self.check(repayment.amount, repayment.reference)
    guard !receipts.contains(repayment.reference) else {
      throw Self.twice(repayment.reference, "name this one differently")
    }
  }
}

import Diagnostics
import EconomyModel

extension PaidLedger {
  static func check(_ amount: Fen, _ reference: String) throws(Reason) {
    guard amount > .zero else { throw negative(amount) }
    guard reference.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.caseReference, found: "money without a reference", wayOut: "name the booking it stands for")
    }
    // Or one booking would be two.
    guard reference.first?.isWhitespace == false, reference.last?.isWhitespace == false else {
      throw Reason(
        .caseReference, found: "a reference with blanks around it", wayOut: "write it as the paying office does")
    }
  }

  static func check(_ amount: Fen, within limit: Fen, _ what: String) throws(Reason) {
    guard amount > .zero else { throw negative(amount) }
    guard amount <= limit else {
      throw Reason(
        .caseMoney, found: "\(amount.plain) yuan, and only \(limit.plain) \(what)",
        wayOut: "enter what was due and paid first, or a smaller amount")
    }
  }

  static func negative(_ amount: Fen) -> Reason {
    Reason(.caseMoney, found: "\(amount.plain) yuan", expected: "expected an amount above nothing")
  }

  static func twice(_ reference: String, _ wayOut: String) -> Reason {
    Reason(.caseReference, found: "'\(reference)' is booked already", wayOut: wayOut)
  }
}

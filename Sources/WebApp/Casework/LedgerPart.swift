internal import Casework
internal import EconomyModel

/// 资金台账, month by month, with its totals.
struct LedgerPart {
  private let ledger: PaidLedger
  private let words: Words

  init(_ ledger: PaidLedger, _ words: Words) {
    self.ledger = ledger
    self.words = words
  }

  var areAny: Bool { !ledger.lines.isEmpty }

  var months: [[String: Any]] {
    ledger.lines.sorted { $0.key < $1.key }.map { month, line in
      [
        "month": month.description, "due": line.due?.amount.description ?? words["dueUnknown"],
        "paid": line.paid.description, "toPay": line.toPay.description, "overpaid": line.overpaid.description,
        "basis": line.due?.basis ?? "—",
      ]
    }
  }

  /// Of months and of what came back.
  var totals: [String: Any] {
    [
      "due": ledger.totals.due.description, "paid": ledger.totals.paid.description,
      "toPay": ledger.totals.toPay.description, "overpaid": ledger.totals.overpaid.description,
      "repaid": ledger.repaid.description, "waived": ledger.waived.description,
      "outstanding": ledger.outstanding.description, "toReturn": ledger.toReturn.description,
    ]
  }

  /// Of months that nobody has worked out; nil for none.
  var note: String? {
    let months = ledger.undetermined
    if months.isEmpty { return nil }
    let list = months.map(\.description).joined(separator: words["listSeparator"])
    return words.filled("moneyUndetermined", ["months": list])
  }
}

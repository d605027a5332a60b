internal import EconomyModel

/// What of a record SUM adds up.
struct SummedFields {
  private let figure: RecordField?
  /// What counts beside it.
  private let addends: [RecordField]

  init(_ item: Item) {
    figure = item.figure
    addends = item.addends
  }

  func amount(_ fields: [FieldEntry]) -> SummedAmount {
    if fields.flag(.opened) == false { return .fen(.zero) }
    let converted = fields.money(.convertedBalance)
    let currency = fields.text(.currency) ?? ""
    guard Currency.isYuan(currency) else { return converted.map { .fen($0) } ?? .foreign(currency) }
    switch reading(fields) {
    case .fen(let fen): return .fen(fen)
    case .overflown: return .overflown
    case .absent: return converted.map { .fen($0) } ?? (Self.hasFlag(fields) ? .flagged : .absent)
    }
  }

  /// The figure with what counts beside it.
  func reading(_ fields: [FieldEntry]) -> AmountReading {
    var sum = MoneySum()
    if let amount = figure.flatMap({ fields.money($0) }) { sum.add(amount) }
    for addend in addends { if let amount = fields.money(addend) { sum.add(amount) } }
    return sum.isStated ? AmountReading(sum.fen) : .absent
  }

  private static func hasFlag(_ fields: [FieldEntry]) -> Bool {
    fields.flag(.personalOverLimit) != nil || fields.flag(.householdOverLimit) != nil
      || fields.flag(.opened) != nil
  }
}

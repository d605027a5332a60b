internal import EconomyModel

/// What a record or a declared entry gives to a sum.
enum SummedAmount: Hashable {
  case fen(Fen)
  /// Larger than can be counted.
  case overflown
  /// Another currency without its own amount in CNY.
  case foreign(String)
  /// Only flags came back.
  case flagged
  case absent

  init(_ fields: [FieldEntry], of item: Item) {
    let amount = AmountReading(fields, of: item)
    let currency = fields.text(.currency) ?? ""
    let converted = fields.money(.convertedBalance)
    if fields.flag(.opened) == false {
      self = .fen(.zero)
    } else if Currency.isYuan(currency) {
      switch amount {
      case .fen(let fen): self = .fen(fen)
      case .overflown: self = .overflown
      case .absent: self = converted.map { .fen($0) } ?? (Self.hasFlag(fields) ? .flagged : .absent)
      }
    } else {
      self = converted.map { .fen($0) } ?? .foreign(currency)
    }
  }

  private static func hasFlag(_ fields: [FieldEntry]) -> Bool {
    [RecordField.personalOverLimit, .householdOverLimit, .opened].contains { fields.flag($0) != nil }
  }
}

package import EconomyModel

/// Reads one record of a plain item field by field, in the order of the record's own, and keeps only what SUM looks at.
package struct PlainFields: Sendable {
  /// What SUM makes of a field.
  package enum Role: UInt8, Sendable {
    /// Nothing: it need not be told.
    case passedOver
    case figure, addend, converted, currency, opened, limitFlag, number
  }

  private var figure: Int64?
  private var addend: Int64?
  private var converted: Int64?
  private var opened: Bool?
  private var isForeign = false
  private var isFlagged = false
  /// As in ``PlainRow/number``.
  package private(set) var number: UInt64 = 0

  package init() {}

  /// - Parameter item: one of ``PlainLane/items``.
  package static func role(of field: RecordField, in item: Item) -> Role {
    if field == item.figure { return .figure }
    if item.addends.contains(field) { return .addend }
    if field == item.key { return .number }
    switch field {
    case .convertedBalance: return .converted
    case .currency: return .currency
    case .opened: return .opened
    case .personalOverLimit, .householdOverLimit: return .limitFlag
    case _: return .passedOver
    }
  }

  /// A money field.
  package mutating func add(_ role: Role, fen: Int64) {
    switch role {
    case .figure: figure = fen
    case .addend: addend = fen
    case .converted: converted = fen
    case .passedOver, .currency, .opened, .limitFlag, .number: break
    }
  }

  package mutating func add(_ role: Role, flag: Bool) {
    switch role {
    case .opened:
      opened = flag
      isFlagged = true
    case .limitFlag: isFlagged = true
    case .passedOver, .figure, .addend, .converted, .currency, .number: break
    }
  }

  package mutating func add(_ role: Role, text: String) {
    switch role {
    case .currency: isForeign = !Currency.isYuan(text)
    case .number: number = Self.number(text)
    case .passedOver, .figure, .addend, .converted, .opened, .limitFlag: break
    }
  }

  /// A text of so many digits.
  package mutating func add(_ role: Role, digits: UInt64, count: Int) {
    if role == .number {
      number = max(NormalisedText.mixed(digits: digits, count: count), 1)
    } else {
      TextBytes.withDigits(digits, count: count) { add(role, text: $0) }
    }
  }

  /// UTF-8 as it is stored.
  package mutating func add(_ role: Role, text bytes: UnsafeRawBufferPointer) {
    if role == .number, let plain = NormalisedText.mixed(plain: bytes) {
      number = max(plain, 1)
    } else if role == .currency, Currency.isYuan(utf8: bytes) {
      isForeign = false
    } else if role == .number || role == .currency {
      add(role, text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// - Returns: 0 for a text that tells no two records apart.
  static func number(_ text: String) -> UInt64 {
    let number = NormalisedText(text)
    return number.isEmpty || number.isMasked ? 0 : max(number.mixed(into: 0), 1)
  }

  package var amount: PlainRow.Amount {
    if opened == false { return .fen(0) }
    if isForeign { return converted.map { .fen($0) } ?? .foreign }
    if let figure, let addend {
      let (sum, overflow) = figure.addingReportingOverflow(addend)
      return overflow ? .odd : .fen(sum)
    }
    return (figure ?? addend ?? converted).map { .fen($0) } ?? (isFlagged ? .odd : .absent)
  }
}

internal import EconomyModel

/// What a record gives to a sum or a total.
enum AmountReading: Hashable {
  case fen(Fen)
  case absent
  /// Larger than can be counted.
  case overflown

  init(_ fen: Fen?) {
    switch fen {
    case .some(let fen): self = .fen(fen)
    case .none: self = .overflown
    }
  }

  /// These amounts together; absent when there is none.
  init(sumOf amounts: [Fen?]) {
    var sum = MoneySum()
    for amount in amounts { sum.add(amount) }
    self = sum.isStated ? AmountReading(sum.fen) : .absent
  }
}

extension MoneySum {
  mutating func add(_ reading: AmountReading) {
    switch reading {
    case .fen(let fen): add(fen)
    case .overflown: add(nil)
    case .absent: break
    }
  }
}

internal import EconomyModel

/// A sum of money that knows whether anything was added and whether it can still be counted.
struct MoneySum {
  private var total: Fen? = .zero
  private(set) var isStated = false

  /// - Parameter amount: nil for an amount that is itself larger than can be counted.
  mutating func add(_ amount: Fen?) {
    isStated = true
    guard let amount, let sum = total else {
      total = nil
      return
    }
    total = try? sum.adding(amount)
  }

  /// Nil when the sum exceeds what can be counted.
  var fen: Fen? { total }

  /// The sum, or nil when nothing was stated. Ask ``isOverflown`` first.
  var stated: Fen? { isStated ? total : nil }

  var isOverflown: Bool { total == nil }
}

extension Fen {
  /// Nil when the product exceeds what can be counted.
  func times(_ factor: Int) -> Fen? {
    let (product, overflow) = amount.multipliedReportingOverflow(by: Int64(factor))
    return overflow ? nil : Fen(product)
  }
}

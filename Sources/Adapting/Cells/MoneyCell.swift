internal import Diagnostics
internal import EconomyModel

/// Amounts of money.
enum MoneyCell {
  /// - Throws: `amount.not-a-number`, `amount.overflow`.
  static func fen(_ cell: CellBytes, in unit: MoneyUnit) throws(Reason) -> Fen {
    Fen(
      try DecimalCell.value(cell, decimals: unit.decimals, suffixes: unit.suffixes) { isTooLarge in
        reason(cell, unit, isTooLarge)
      })
  }

  private static func reason(_ cell: CellBytes, _ unit: MoneyUnit, _ isTooLarge: Bool) -> Reason {
    let text = Masked.cell(cell.string)
    if isTooLarge { return Reason(.amountOverflow, found: "'\(text)' is more money than there is") }
    switch unit {
    case .fen:
      return Reason(
        .amountNotANumber, found: "'\(text)' is not an amount in fen", expected: "expected digits such as 123456")
    case .yuan:
      return Reason(
        .amountNotANumber, found: "'\(text)' is not an amount in yuan",
        expected: "expected digits such as 1,234.56")
    case .tenThousandYuan:
      return Reason(
        .amountNotANumber, found: "'\(text)' is not an amount in 万元", expected: "expected digits such as 12.5")
    }
  }
}

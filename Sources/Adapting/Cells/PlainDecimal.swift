/// Decimal numbers in the form in which nearly all are written.
enum PlainDecimal {
  /// Before the point; with six digits behind it they fit into a word.
  private static let mostDigits = 12

  /// `1234.56`, `-1234.5`, `1,234`, in units of 10⁻ⁿ, n being `decimals`, at most six. Nil says only that
  /// ``DecimalCell`` has to look.
  static func value(_ cell: CellBytes, decimals: Int) -> Int64? {
    let isNegative = cell.first == 0x2D
    var at = isNegative ? 1 : 0
    guard var value = whole(cell, &at) else { return nil }
    var places = 0
    if at < cell.count {
      guard cell[at] == 0x2E, (1...max(1, decimals)).contains(cell.count - at - 1), decimals > 0 else { return nil }
      at += 1
      while at < cell.count {
        let digit = cell[at] &- 0x30
        guard digit <= 9 else { return nil }
        value = value &* 10 &+ Int64(digit)
        at += 1
        places += 1
      }
    }
    while places < decimals {
      value &*= 10
      places += 1
    }
    return isNegative ? -value : value
  }

  /// Digits, or digits in groups of three behind a first one; nil for anything else.
  private static func whole(_ cell: CellBytes, _ at: inout Int) -> Int64? {
    let start = at
    var (value, group, commas) = (Int64(0), start, 0)
    while at < cell.count {
      let digit = cell[at] &- 0x30
      if digit <= 9 {
        value = value &* 10 &+ Int64(digit)
      } else if cell[at] == 0x2C {
        guard commas == 0 ? (1...3).contains(at - group) : at - group == 3 else { return nil }
        commas += 1
        group = at + 1
      } else {
        break
      }
      at += 1
      if at - start > mostDigits + 3 { return nil }
    }
    let digits = at - start - commas
    guard (1...mostDigits).contains(digits), commas == 0 || at - group == 3 else { return nil }
    return value
  }
}

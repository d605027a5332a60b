internal import Diagnostics

/// Decimal numbers as offices write them, exactly, in units of a power of ten.
enum DecimalCell {
  private static let signs: [[UInt8]] = [Array("￥".utf8), Array("¥".utf8)]
  private static let separators: [[UInt8]] = [Array(",".utf8), Array("，".utf8)]

  /// `1,234.56`, `￥ 1234.5`, `-3`, or with one of the suffixes, perhaps behind a blank; in units of 10⁻ⁿ, n being
  /// `decimals`.
  /// - Throws: what `fault` makes of a text that is no number (false) or larger than can be counted (true).
  static func value(
    _ cell: CellBytes, decimals: Int, suffixes: [[UInt8]], fault: (Bool) -> Reason
  ) throws(Reason) -> Int64 {
    var scanner = CellScanner(cell)
    var isNegative = scanner.accept(0x2D)
    if scanner.accept(anyOf: signs), !isNegative { isNegative = scanner.accept(0x2D) }
    while scanner.place > 0, scanner.accept(0x20) {}
    guard let magnitude = whole(&scanner) else { throw fault(false) }
    var value = magnitude
    if scanner.accept(0x2E) {
      guard fraction(&scanner, decimals, into: &value) else { throw fault(value.isTooLarge) }
    } else {
      value.shift(by: decimals)
    }
    while scanner.accept(0x20) {}
    if !scanner.isAtEnd { _ = scanner.accept(anyOf: suffixes) }
    guard scanner.isAtEnd else { throw fault(false) }
    if value.isTooLarge { throw fault(true) }
    return isNegative ? -value.amount : value.amount
  }

  /// Digits, in groups of three once a separator has come; nil for anything else.
  private static func whole(_ scanner: inout CellScanner) -> Magnitude? {
    var value = Magnitude()
    var run = 0
    var isGrouped = false
    while true {
      if let digit = scanner.digit() {
        value.append(digit)
        run += 1
      } else if scanner.accept(anyOf: separators) {
        guard isGrouped ? run == 3 : (1...3).contains(run) else { return nil }
        isGrouped = true
        run = 0
      } else {
        return (isGrouped ? run == 3 : run > 0) ? value : nil
      }
    }
  }

  /// False when a digit beyond the last counted one is not 0, or there is no digit at all.
  private static func fraction(_ scanner: inout CellScanner, _ decimals: Int, into value: inout Magnitude) -> Bool {
    var digits = 0
    while let digit = scanner.digit() {
      digits += 1
      if digits <= decimals { value.append(digit) } else if digit != 0 { return false }
    }
    value.shift(by: decimals - min(digits, decimals))
    return digits > 0
  }

  /// A number that grows by digits and knows when it no longer fits.
  private struct Magnitude {
    private(set) var amount: Int64 = 0
    private(set) var isTooLarge = false

    mutating func append(_ digit: Int64) {
      let (product, overflow) = amount.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(digit)
      if overflow || more { isTooLarge = true }
      amount = sum
    }

    mutating func shift(by places: Int) {
      for _ in 0..<places { append(0) }
    }
  }
}

internal import Diagnostics
internal import EconomyModel

/// Account, policy and certificate numbers.
enum AccountCell {
  /// Without blanks and without a spreadsheet's apostrophe before it.
  /// - Throws: `account.excel-damaged` for scientific notation.
  static func number(_ cell: CellBytes) throws(Reason) -> String {
    if isScientific(cell) {
      throw Reason(
        .accountExcelDamaged, found: "'\(Masked.cell(cell.string))' is an account number in scientific notation",
        wayOut: "export the column as text: a spreadsheet has lost the last digits")
    }
    let start = cell.first == 0x27 ? 1 : 0
    let isPlain = cell.allSatisfy { $0 > 0x20 && $0 != 0xE3 && $0 != 0xC2 }
    if isPlain { return String(decoding: cell[start...], as: UTF8.self) }
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}", "\u{A0}"]
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: cell[start...], as: UTF8.self).unicodeScalars where !blanks.contains(scalar) {
      kept.append(scalar)
    }
    return String(kept)
  }

  /// `6.22202E+18`.
  private static func isScientific(_ cell: CellBytes) -> Bool {
    var scanner = CellScanner(cell)
    guard scanner.digit() != nil else { return false }
    while scanner.digit() != nil {}
    if scanner.accept(0x2E) { while scanner.digit() != nil {} }
    guard scanner.accept(0x45) || scanner.accept(0x65) else { return false }
    guard scanner.accept(0x2B) else { return false }
    return scanner.digit() != nil
  }

  /// Digits, capitals, `*` and `-` that no spreadsheet has touched: kept as they are. False says only that
  /// ``number(_:)`` has to look.
  static func isPlain(_ cell: CellBytes) -> Bool {
    if cell.count >= 8, TextBytes.areDigits(UnsafeRawBufferPointer(cell)) { return true }
    guard !cell.isEmpty, cell.first != 0x2D else { return false }
    return cell.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x44, 0x46...0x5A, 0x2A, 0x2D: true
      case _: false
      }
    }
  }

  /// Sixteen digits or more, and nothing else: what a spreadsheet would have rounded.
  static func isLongNumber(_ cell: CellBytes) -> Bool {
    cell.count >= 16 && TextBytes.areDigits(UnsafeRawBufferPointer(cell))
  }

  static func endsInThreeZeros(_ cell: CellBytes) -> Bool {
    cell.count > 3 && cell.suffix(3).allSatisfy { $0 == 0x30 }
  }
}

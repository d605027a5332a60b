internal import Diagnostics
internal import EconomyModel

/// Areas, shares and counts.
enum MeasureCell {
  private static let metres: [[UInt8]] = ["㎡", "平方米", "m²", "m2", "平米"].map { Array($0.utf8) }
  private static let mus: [[UInt8]] = [Array("亩".utf8)]

  /// - Throws: `area.format`.
  static func area(_ cell: CellBytes) throws(Reason) -> Area {
    let hundredths = try DecimalCell.value(cell, decimals: 2, suffixes: metres) { _ in
      areaFault(cell, "expected square metres such as 89.50")
    }
    if hundredths < 0 { throw areaFault(cell, "expected square metres such as 89.50") }
    return Area(hundredths: hundredths)
  }

  /// - Throws: `area.format`.
  static func mu(_ cell: CellBytes) throws(Reason) -> Area {
    let hundredths = try DecimalCell.value(cell, decimals: 2, suffixes: mus) { _ in
      areaFault(cell, "expected 亩 such as 3.25")
    }
    if hundredths < 0 { throw areaFault(cell, "expected 亩 such as 3.25") }
    return try Area(mu: Fen(hundredths).plain)
  }

  private static func areaFault(_ cell: CellBytes, _ expected: String) -> Reason {
    Reason(.areaFormat, found: "'\(Masked.cell(cell.string))' is not an area", expected: expected)
  }

  /// `1/2`, `50%`, `0.5`; as a percentage also a bare `50`.
  /// - Throws: `share.format`, `share.range`.
  static func share(_ cell: CellBytes, isPercent: Bool) throws(Reason) -> ShareFraction {
    var text = cell.string.split(separator: "％", omittingEmptySubsequences: false).joined(separator: "%")
    if isPercent, !text.hasSuffix("%") { text += "%" }
    return try ShareFraction(text: text)
  }

  /// - Throws: `count.format`.
  static func count(_ cell: CellBytes) throws(Reason) -> Int64 {
    let fault = { (_: Bool) in
      Reason(
        .countFormat, found: "'\(Masked.cell(cell.string))' is not a count", expected: "expected a whole number")
    }
    let count = try DecimalCell.value(cell, decimals: 0, suffixes: [], fault: fault)
    if count < 0 { throw fault(false) }
    return count
  }
}

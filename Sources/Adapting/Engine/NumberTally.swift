internal import Diagnostics

/// Counts numbers that end in 000, of one kind: a spreadsheet keeps fifteen digits and writes zeros for the rest.
struct NumberTally {
  private(set) var seen: Int64 = 0
  private(set) var endingInZeros: Int64 = 0

  mutating func add(_ cell: CellBytes) {
    seen += 1
    if AccountCell.endsInThreeZeros(cell) { endingInZeros += 1 }
  }

  /// - Throws: `file.excel-damaged` when over 1 %, and at least five, end so.
  func check(_ what: String) throws(Reason) {
    guard endingInZeros >= 5, endingInZeros * 100 > seen else { return }
    throw Reason(
      .fileExcelDamaged, found: "\(endingInZeros) of \(seen) \(what) end in 000", expected: "expected at most 1 %",
      wayOut: "export the column as text: a spreadsheet has lost the last digits")
  }
}

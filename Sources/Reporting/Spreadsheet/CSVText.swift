/// RFC 4180 with a UTF-8 BOM, as spreadsheets open it; a cell that would be taken for a formula gets an apostrophe.
package struct CSVText {
  private(set) var text = "\u{FEFF}"

  mutating func add(_ row: [String]) {
    text += row.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  package static func cell(_ value: String) -> String {
    let safe = isFormula(value) ? "'" + value : value
    let needsQuotes = safe.unicodeScalars.contains { [",", "\"", "\r", "\n"].contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first else { return false }
    let starters: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    return starters.contains(first) && !isNumber(value)
  }

  /// A plain negative number is no formula.
  private static func isNumber(_ value: String) -> Bool { value.wholeMatch(of: #/-?[0-9]+(?:\.[0-9]+)?/#) != nil }
}

internal import Diagnostics

/// Texts as the cells of a table: in quotes where they need them.
struct TableCells {
  let delimiter: String
  private let quote: [UInt8]
  /// For each byte whether a text without any such has neither separator nor quote in it and no blank at its ends.
  private let isOdd: [Bool]

  init(_ table: QueryTable) {
    (delimiter, quote) = (table.delimiter, table.quote.map { Array(String($0).utf8) } ?? [])
    // Blanks beyond ASCII begin with one of these four.
    let odd = Set([0xC2, 0xE1, 0xE2, 0xE3] + delimiter.utf8.prefix(1) + quote.prefix(1))
    isOdd = (0...UInt8.max).map { $0 <= 0x20 || odd.contains($0) }
  }

  /// - Parameter column: nil for a head or a closing line.
  /// - Throws: `query.unquotable`.
  func cell(_ text: String, of column: QueryColumn?) throws(Reason) -> String {
    if !text.utf8.contains(where: { isOdd[Int($0)] }) { return text }
    let isSplit = text.utf8.contains(delimiter.utf8)
    if quote.isEmpty {
      if !isSplit { return text }
      let place = column.map { "'\($0.name)'" } ?? "a head or closing line"
      throw Reason(
        .queryUnquotable, found: "a cell of \(place) holds the separator, and this layout quotes nothing",
        wayOut: "agree on another 'query: delimiter' or on a 'quote'")
    }
    let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
    let hasBlankEnd = ends.contains { $0?.properties.isWhitespace ?? false }
    if !isSplit, !hasBlankEnd, !text.utf8.contains(quote) { return text }
    let inside = text.utf8.split(separator: quote, omittingEmptySubsequences: false).joined(separator: quote + quote)
    return String(decoding: quote + inside + quote, as: UTF8.self)
  }
}

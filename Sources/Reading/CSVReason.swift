import Diagnostics

/// What can be wrong with delimited text.
enum CSVReason {
  static let headerMissing = Reason(
    .csvHeaderMissing, found: "the file ends before its header", expected: "expected the header line",
    wayOut: "check the layout's preamble lines, or ask for the file again")
  static let trailerMissing = Reason(
    .fileTrailerMissing, found: "the file ends without its trailer", expected: "expected the closing line",
    wayOut: "ask for the whole file")
  static let unbalancedQuote = Reason(
    .csvUnbalancedQuote, found: "a quote opens here and is not closed where it should be",
    wayOut: "ask for the row with its quotes doubled or closed")
  static let unterminated = Reason(
    .csvUnterminatedRow, found: "the last row has no line end while the others have one",
    wayOut: "ask for the whole file; it may be cut")
  static let afterTrailer = Reason(
    .csvAfterTrailer, found: "a row stands after the trailer", expected: "expected the file to end there",
    wayOut: "check whether two files were joined")
  static let secondTable = Reason(
    .csvSecondTable, found: "the row belongs to a second table in the file",
    wayOut: "ask for one file a table, or cut the file before its second heads")
  static let tooLong = Reason(
    .rowTooLong, found: "the row is longer than any row should be", wayOut: "check the file's line ends")
  static let undecodable = Reason(
    .encodingUndecodable, found: "bytes here are no character in the file's encoding",
    wayOut: "check the encoding; a character may be cut")
  static let nul = Reason(
    .encodingNul, found: "a NUL character stands here", wayOut: "ask for the file again; it may be damaged")

  /// - Parameter mayLackQuotes: whether a cell that holds the delimiter may stand there without the quotes it needs.
  static func fieldCount(found: Int, expected: Int, mayLackQuotes: Bool) -> Reason {
    let difference = abs(found - expected)
    let cells = "\(difference == 1 ? "one cell" : "\(difference) cells") too \(found > expected ? "many" : "few")"
    return Reason(
      .csvFieldCount, found: "the row has \(found) fields", expected: "expected \(expected): \(cells)",
      wayOut: found > expected && mayLackQuotes
        ? "ask for the row again, fields that hold the delimiter being quoted" : "ask for the row again")
  }

  /// `found` and `expected` are nil where the header ends.
  static func headerDifferent(column: Int, found: String?, expected: String?) -> Reason {
    Reason(
      .csvHeaderDifferent,
      found: found.map { "column \(column) of the header is '\($0)'" } ?? "the header ends before column \(column)",
      expected: expected.map { "expected '\($0)'" } ?? "expected no further column",
      wayOut: "check whether the layout or the encoding changed")
  }
}

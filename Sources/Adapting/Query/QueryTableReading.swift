internal import Configuring
internal import Diagnostics

/// Reads what a `query:` says of delimited text.
enum QueryTableReading {
  /// What only delimited text has.
  static let keys = ["delimiter", "quote", "header"]

  /// Nil, with a fault, when the delimiter or the quote cannot be told.
  static func table(_ keys: YAMLMapping) -> QueryTable? {
    guard let delimiter = DelimitedShape.delimiter(keys["delimiter"]),
      let quote = DelimitedShape.character(keys["quote"], or: "\"")
    else { return nil }
    if let quote, !quote.isASCII || delimiter.contains(quote) {
      keys["quote"]?.fault(Reason(.configBadValue, found: "no quote can be told from the rest by this character"))
    }
    return QueryTable(
      delimiter: delimiter, quote: quote, hasHeader: keys["header"].flatMap { $0.truth() } ?? true,
      head: cells(keys["head"]), trailer: cells(keys["trailer"]))
  }

  private static func cells(_ value: YAMLValue?) -> [QueryPattern] {
    (value?.list("expected a list of cells") ?? []).compactMap { cell in
      cell.made { (text) throws(Reason) in try QueryPattern(text) }
    }
  }
}

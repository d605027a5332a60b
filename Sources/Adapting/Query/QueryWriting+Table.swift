internal import Diagnostics

extension QueryWriting {
  mutating func write(_ table: QueryTable) {
    putLine(table.head.map(filling.text), table)
    if table.hasHeader { putLine(layout.columns.map(\.name), table) }
    eachLine { (writing, line) throws(Reason) in
      for (index, column) in writing.layout.columns.enumerated() {
        if index > 0 { try writing.put(table.delimiter) }
        try writing.put(Self.cell(try writing.filling.text(column, line), "'\(column.name)'", table))
      }
    }
    putLine(table.trailer.map(filling.text), table)
  }

  private mutating func putLine(_ cells: [String], _ table: QueryTable) {
    if cells.isEmpty { return }
    do {
      let texts = try cells.map { (text) throws(Reason) in try Self.cell(text, "a head or closing line", table) }
      try put(texts.joined(separator: table.delimiter))
    } catch {
      fault(error)
    }
    endLine()
  }

  /// - Throws: `query.unquotable`.
  private static func cell(_ text: String, _ place: String, _ table: QueryTable) throws(Reason) -> String {
    let needsQuotes =
      text.contains(table.delimiter) || text.first?.isWhitespace ?? false || text.last?.isWhitespace ?? false
    guard let quote = table.quote else {
      if !text.contains(table.delimiter) { return text }
      throw Reason(
        .queryUnquotable, found: "a cell of \(place) holds the separator, and this layout quotes nothing",
        wayOut: "agree on another 'query: delimiter' or on a 'quote'")
    }
    if !needsQuotes, !text.contains(quote) { return text }
    return String(quote) + text.replacing(String(quote), with: String([quote, quote])) + String(quote)
  }
}

internal import Adapting
internal import Reading

/// A delimited layout as its sample shows it.
struct CSVTemplate: LayoutTemplate {
  let opening: String
  private let columns: [ColumnRule]
  private let ignored: [String]
  private let delimiter: String
  private let quote: String?
  private let quotesAll: Bool
  /// Bytes that a cell without quotes must not hold.
  private let special: [UInt8]
  private let terminator: String
  private let trailer: [String]?
  private let rule: TrailerRule?

  init(_ manifest: AdapterManifest, _ format: CSVFormat, sample: String) {
    columns = manifest.columns
    rule = manifest.trailer
    delimiter = "\(format.delimiter)"
    quote = format.quote.map { "\($0)" }
    special = Array((delimiter + (quote ?? "") + "\r\n").utf8)
    let cut = DelimitedLine(delimiter: "\(format.delimiter)", quote: format.quote.map { "\($0)" })
    terminator = sample.utf8.contains(0x0D) ? "\r\n" : "\n"
    let lines = sample.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
    let before = format.preambleLines + (format.header == nil ? 0 : max(1, format.headerLines))
    opening = lines.prefix(before).map { $0 + (sample.utf8.contains(0x0D) ? "\r\n" : "\n") }.joined()
    let records = lines.dropFirst(before).filter { !$0.isEmpty }
    let first = records.first.map(cut.cells) ?? []
    ignored = manifest.columns.indices.map { $0 < first.count ? first[$0] : "" }
    quotesAll = format.quote.map { quote in records.prefix(2).allSatisfy { $0.hasPrefix("\(quote)") } } ?? false
    trailer = format.trailerMarker.flatMap { marker in
      records.map(cut.cells).last { $0.first.map { $0.trimmedBlanks.hasPrefix(marker.trimmedBlanks) } ?? false }
    }
  }

  func row(_ cells: [String?], household: Int, number: Int) -> String {
    line(cells.enumerated().map { index, cell in cell ?? own(index, number) })
  }

  func closing(_ sums: TrailerSums) -> String {
    guard var cells = trailer, let rule else { return "" }
    while cells.count < columns.count { cells.append("") }
    if let count = rule.count { cells[count] = cells[count].replacingNumber(by: String(sums.rows)) }
    for (index, total) in rule.totals.enumerated() {
      cells[total.place] = cells[total.place].replacingNumber(by: sums.total(index, columns))
    }
    return line(cells)
  }

  private func own(_ column: Int, _ number: Int) -> String {
    let counts = ["序号", "流水号"].contains { columns[column].name.hasSuffix($0) }
    return counts ? String(number) : ignored[column]
  }

  private func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: delimiter) + terminator
  }

  private func quoted(_ cell: String) -> String {
    guard let quote else { return cell }
    guard quotesAll || cell.utf8.contains(where: special.contains) else { return cell }
    return quote + cell.split(separator: quote, omittingEmptySubsequences: false).joined(separator: quote + quote)
      + quote
  }
}

import CLibCSV
import Diagnostics

/// The columns of a delimited file that nobody has described: as many as its heads, or its first row, has.
package struct SeenColumns {
  private let format: SourceFormat
  private let csv: CSVFormat
  private let limits: ReadingLimits

  /// - Parameters:
  ///   - csv: how fields are told apart and how many lines stand before the heads and hold them; its columns do not
  ///     matter.
  package init(encoding: SourceEncoding, csv: CSVFormat, limits: ReadingLimits = ReadingLimits()) {
    format = SourceFormat(encoding: encoding, container: .csv(csv))
    self.csv = csv
    self.limits = limits
  }

  /// The cells of the last line of heads, or of the first row where there are no heads; blank lines are not counted.
  /// Empty when there is no row.
  /// - Throws: what refuses the file at its start, `csv.header-missing`.
  package func names(in source: any ByteSource) throws(FileFault) -> [String] {
    var window = ByteWindow(source, chunk: limits.chunk)
    do {
      try format.check()
    } catch {
      throw FileFault(error, bytesRead: 0)
    }
    let start = try FileOpening.start(of: &window, format, limits)
    let (head, isWhole) = (window.withBytes { Array($0.prefix(limits.evidence)) }, window.ended)
    var lines = LineSource(window, decoder: start.decoder, longest: limits.row)
    var text = TextBuffer()
    for _ in 0..<csv.preambleLines { _ = try lines.next(into: &text) }
    var headersLeft = csv.headerLines
    while let line = try lines.next(into: &text) {
      let cells = split(try record(from: line, &lines, &text), &text)
      if cells.allSatisfy(\.isEmpty) { continue }
      headersLeft -= 1
      if headersLeft >= 1 { continue }
      if cells.count == 1, cells[0].contains("  ") { try checkWidth(head, start.decoder, isWhole: isWhole) }
      return cells
    }
    if csv.headerLines > 0 { throw FileFault(CSVReason.headerMissing, bytesRead: lines.bytesRead) }
    return []
  }

  /// One column padded with blanks may be several of fixed width.
  private func checkWidth(_ head: [UInt8], _ decoder: TextDecoder, isWhole: Bool) throws(FileFault) {
    let several = CSVFormat(
      delimiter: csv.delimiter, quote: csv.quote, preambleLines: csv.preambleLines, header: nil, columns: ["1", "2"])
    do {
      try FixedWidth(format: several, decoder: decoder).check(head, isWhole: isWhole)
    } catch {
      throw FileFault(error, bytesRead: Int64(head.count))
    }
  }

  /// The line, and those that a quoted cell of it goes on in.
  private func record(
    from first: TextLine, _ lines: inout LineSource, _ text: inout TextBuffer
  ) throws(FileFault) -> Range<Int> {
    var dialect = CSVDialect(csv).shim
    let base = first.text.lowerBound
    var scan = csv_shim_scan()
    var last = first
    for _ in 0..<limits.quotedLines where dialect.quote != 0 {
      let from = last.text.lowerBound - base
      text.withBytes(base..<last.text.upperBound) {
        csv_shim_follow(&scan, $0.baseAddress, from, $0.count, &dialect)
      }
      guard csv_shim_in_quotes(&scan) != 0, let next = try lines.next(into: &text) else { break }
      last = next
    }
    return base..<last.content.upperBound
  }

  private func split(_ record: Range<Int>, _ text: inout TextBuffer) -> [String] {
    let splitter = RowSplitter(CSVDialect(csv))
    var base = 0
    guard let count = splitter.split(record, in: &text, base: &base) else { return [] }
    return UnsafeBufferPointer(start: splitter.fields, count: count).map { field in
      let start = base + Int(field.offset)
      return text.string(start..<start + Int(field.length))
    }
  }
}

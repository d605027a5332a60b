import CLibCSV
import Diagnostics

extension CSVRows {
  /// Collects the lines of a record that may hold quoted line ends. Quotes that do not balance cost the first
  /// physical line only: reading goes on with the next.
  mutating func gather(from first: TextLine) throws(FileFault) {
    var record = CSVRecord(first: first)
    var scan = csv_shim_scan()
    follow(&scan, first, in: record)
    var linesOfField = 1
    while csv_shim_in_quotes(&scan) != 0 {
      guard let line = try takeLine() else { return rejectFirst(of: record) }
      record.others.append(line)
      if line.isTooLong { return rejectFirst(of: record) }
      join(&record)
      let opened = scan.opened
      follow(&scan, record.last, in: record)
      if isOverlong(scan, record, lines: linesOfField + 1) { return rejectFirst(of: record) }
      linesOfField = scan.opened == opened ? linesOfField + 1 : 1
    }
    if record.lineCount > 1, isSuspect(record, scan) { return rejectFirst(of: record) }
    if scan.longest > limits.quotedField { return rejectFirst(of: record) }
    try settle(record)
  }

  private func follow(_ scan: inout csv_shim_scan, _ line: TextLine, in record: CSVRecord) {
    let base = record.first.text.lowerBound
    var dialect = dialect.shim
    rows.text.withBytes(base..<line.text.upperBound) {
      csv_shim_follow(&scan, $0.baseAddress, line.text.lowerBound - base, $0.count, &dialect)
    }
  }

  private func isOverlong(_ scan: csv_shim_scan, _ record: CSVRecord, lines: Int) -> Bool {
    if lines > limits.quotedLines || scan.longest > limits.quotedField { return true }
    var scan = scan
    let length = record.last.text.upperBound - record.first.text.lowerBound
    return csv_shim_in_quotes(&scan) != 0 && length - scan.opened > limits.quotedField
  }

  /// A record of several lines that swallowed its neighbours: a quote stands where none should, or its own number of
  /// fields is wrong while one of its later lines has the right one and its quotes end where another row's begin. A
  /// record whose quotes end well is one record, however many fields it has.
  private func isSuspect(_ record: CSVRecord, _ scan: csv_shim_scan) -> Bool {
    if scan.stray != 0 { return true }
    if splitter.count(record.content, in: rows.text) == format.columns.count { return false }
    return record.others.contains { splitter.count($0.content, in: rows.text) == format.columns.count }
      && record.others.contains(where: opensWhereItShouldClose)
  }

  /// In a line that goes on inside quotes: the quote that ends them stands right behind a delimiter, as one does that
  /// opens a cell of another row.
  private func opensWhereItShouldClose(_ line: TextLine) -> Bool {
    rows.text.withBytes(line.content) { bytes in
      let delimiter = Array(format.delimiter.utf8)
      let escape = format.escape?.asciiValue
      var at = 0
      while at < bytes.count {
        if bytes[at] == escape, escape != dialect.quote {
          at += 2
        } else if bytes[at] == dialect.quote {
          guard at + 1 < bytes.count, bytes[at + 1] == dialect.quote else {
            return bytes[..<at].reversed().starts(with: delimiter.reversed())
          }
          at += 2
        } else {
          at += 1
        }
      }
      return false
    }
  }

  private mutating func rejectFirst(of record: CSVRecord) {
    let place = RowPlace(line: record.first.number, bytes: record.first.bytes)
    rows.reject(RowReject(CSVReason.unbalancedQuote, line: place.line), at: place)
    queue.insert(contentsOf: record.others, at: 0)
  }

  /// Lines looked at twice may lie apart in the text; a record's must lie side by side.
  private mutating func join(_ record: inout CSVRecord) {
    let lines = [record.first] + record.others
    let isApart = zip(lines, lines.dropFirst()).contains { $0.text.upperBound != $1.text.lowerBound }
    if !isApart { return }
    let moved = lines.map { line in
      var line = line
      let start = rows.text.count
      rows.text.repeatBytes(line.text)
      line.text = start..<rows.text.count
      return line
    }
    record = CSVRecord(first: moved[0], others: Array(moved.dropFirst()))
  }
}

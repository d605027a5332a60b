import Diagnostics
import Glibc

/// Rows of a delimited text file: lines are told apart here, fields by libcsv.
struct CSVRows {
  let format: CSVFormat
  let limits: ReadingLimits
  let dialect: CSVDialect
  let splitter: RowSplitter
  let expectedHeader: [[UInt8]]?
  let trailerMarker: [UInt8]?
  var lines: LineSource
  /// Lines already decoded into `rows.text` and to be looked at again.
  var queue: [TextLine] = []
  var rows = RowBatch()
  var preambleLeft: Int
  /// Header records still to come.
  var headersLeft: Int
  var isTrailerSeen = false
  /// The cells of every head met.
  var heads: [[[UInt8]]] = []
  let headerLengths: UInt64
  var isInSecondTable = false
  /// Length of the first line's end, and of that of the line before.
  private var usualTerminator = 0
  var lastTerminator = 0
  var lane = Lane.notYet
  private var isFinished = false
  private var fault: FileFault?

  init(_ window: ByteWindow, start: FileStart, format: CSVFormat, dialect: CSVDialect, limits: ReadingLimits) {
    self.format = format
    self.limits = limits
    self.dialect = dialect
    splitter = RowSplitter(dialect)
    expectedHeader = format.header?.map { Array($0.utf8) }
    headerLengths = (expectedHeader ?? []).reduce(0) { $0 | Self.lengthBit($1.count) }
    trailerMarker = format.trailerMarker.map { Array($0.utf8) }
    lines = LineSource(window, decoder: start.decoder, longest: limits.row)
    preambleLeft = format.preambleLines
    headersLeft = format.header == nil ? 0 : format.headerLines
    if start.markLength > 0 { rows.add(.byteOrderMark, line: 1, bytes: 0..<Int64(start.markLength)) }
  }

  var isHeaderDue: Bool { headersLeft > 0 }

  mutating func next(_ batch: inout RowBatch) throws(FileFault) -> Bool {
    while !isFinished, rows.isEmpty || (rows.count < limits.batchRows && rows.text.count < limits.batchText) {
      do {
        if !takePlain() { try step() }
      } catch {
        fault = error
        isFinished = true
      }
    }
    handOver(to: &batch)
    if batch.isEmpty, let fault { throw fault }
    return !batch.isEmpty
  }

  /// The batch gets the rows; the lines still to be looked at move to the other buffer.
  private mutating func handOver(to batch: inout RowBatch) {
    batch.clear()
    for index in queue.indices where !queue[index].isTooLong {
      let line = queue[index].text
      let start = batch.text.count
      rows.text.withBytes(line) { batch.text.append($0) }
      queue[index].text = start..<batch.text.count
    }
    swap(&batch, &rows)
    batch.dialect = dialect
    batch.wanted = format.wanted
  }

  private mutating func step() throws(FileFault) {
    guard let line = try takeLine() else {
      isFinished = true
      return try close()
    }
    if usualTerminator == 0 { usualTerminator = line.terminator }
    defer { lastTerminator = line.terminator }
    if preambleLeft > 0 {
      preambleLeft -= 1
      rows.add(.preamble, line: line.number, bytes: line.bytes)
    } else if line.isTooLong {
      try settleTooLong(line)
    } else if isBlank(line) {
      settleBlank(line)
    } else if holdsQuote(line) {
      try gather(from: line)
    } else {
      try settle(CSVRecord(first: line))
    }
  }

  mutating func takeLine() throws(FileFault) -> TextLine? {
    queue.isEmpty ? try lines.next(into: &rows.text) : queue.removeFirst()
  }

  /// In a file of CRLF, an empty line ended by CRLF behind a row ended by LF, or ended by LF: a line end may have taken
  /// the place of a row's last or first character.
  private mutating func settleBlank(_ line: TextLine) {
    let isOdd = usualTerminator == 2 && line.content.isEmpty && line.terminator + lastTerminator == 3
    if isOdd {
      rows.addOddBlank(line: line.number, bytes: line.bytes, mayEndRow: lastTerminator == 1)
    } else {
      rows.add(.blank, line: line.number, bytes: line.bytes)
    }
  }

  private func isBlank(_ line: TextLine) -> Bool {
    rows.text.withBytes(line.content) { bytes in
      bytes.allSatisfy { ($0 == 0x20 || $0 == 0x09) && !dialect.isDelimiter($0) }
    }
  }

  private func holdsQuote(_ line: TextLine) -> Bool {
    if dialect.quote == 0 { return false }
    return rows.text.withBytes(line.text) { bytes in
      bytes.baseAddress.map { memchr($0, Int32(dialect.quote), bytes.count) != nil } ?? false
    }
  }

  private func close() throws(FileFault) {
    if isHeaderDue { throw FileFault(CSVReason.headerMissing, bytesRead: lines.bytesRead) }
    if trailerMarker != nil, !isTrailerSeen { throw FileFault(CSVReason.trailerMissing, bytesRead: lines.bytesRead) }
  }
}

import CLibCSV
import Diagnostics

extension CSVRows {
  /// Says what a record is and adds it to the batch.
  mutating func settle(_ record: CSVRecord) throws(FileFault) {
    if let line = record.damagedLine { return try settleDamaged(record, line) }
    var base = 0
    guard let count = splitter.split(record.content, in: &rows.text, base: &base) else {
      return rows.reject(RowReject(CSVReason.tooLong, line: record.first.number), at: record.place)
    }
    let fields = UnsafeBufferPointer(start: splitter.fields, count: count)
    if isHeaderDue {
      if headersLeft == 1 { try checkHeader(record, fields, base) }
      headersLeft -= 1
      heads.append(fields.map { Array(rows.text[cell($0, base)]) })
      return add(.header, record, fields, base)
    }
    if let kind = structure(record, fields, base) {
      if kind == .trailer { isTrailerSeen = true }
      return kind == .blank
        ? rows.add(.blank, line: record.first.number, bytes: record.place.bytes) : add(kind, record, fields, base)
    }
    if !heads.isEmpty, !record.isCut, !isTrailerSeen, !isInSecondTable {
      if isRepeatedHeader(fields, base) { return add(.header, record, fields, base) }
      isInSecondTable = beginsSecondTable(fields, base)
    }
    if let reject = fault(of: record, fieldCount: count) {
      if count > 1 || record.lineCount > 1 || record.isCut { return rows.reject(reject, at: record.place) }
      return rows.rejectPiece(reject, at: record.place, text: record.content)
    }
    addRecord(record, fields, base)
  }

  /// Nil for a row of data, sound or not.
  private func structure(
    _ record: CSVRecord, _ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int
  ) -> RowEntry.Tag? {
    if fields.allSatisfy({ $0.length == 0 }), !record.isCut { return .blank }
    guard let trailerMarker, !isTrailerSeen, !record.isCut, let first = fields.first else { return nil }
    return rows.text[cell(first, base)].starts(with: trailerMarker) ? .trailer : nil
  }

  private func fault(of record: CSVRecord, fieldCount: Int) -> RowReject? {
    let line = record.first.number
    if isTrailerSeen { return RowReject(CSVReason.afterTrailer, line: line) }
    if record.isCut { return RowReject(CSVReason.unterminated, line: line) }
    if fieldCount == format.columns.count {
      return isInSecondTable ? RowReject(CSVReason.secondTable, line: line) : nil
    }
    let reason = CSVReason.fieldCount(
      found: fieldCount, expected: format.columns.count, mayLackQuotes: mayLackQuotes(record))
    if fieldCount < format.columns.count { return RowReject(reason, line: line) }
    let excess = location(of: format.columns.count, in: record)
    return RowReject(reason, line: excess.line, column: excess.column)
  }

  /// Not where nothing is quoted, nor where everything is.
  private func mayLackQuotes(_ record: CSVRecord) -> Bool {
    let text = rows.text[record.content]
    return dialect.quote != 0 && !(text.first == dialect.quote && text.last == dialect.quote)
  }

  func location(of field: Int, in record: CSVRecord) -> FieldLocation {
    var dialect = dialect.shim
    let start = rows.text.withBytes(record.content) {
      csv_shim_field_start($0.baseAddress, $0.count, field, &dialect)
    }
    return RowBatch.location(in: rows.text, record: record.content, at: start, firstLine: record.first.number)
  }

  private mutating func settleDamaged(_ record: CSVRecord, _ line: TextLine) throws(FileFault) {
    let reason = line.badAt == nil ? CSVReason.nul : CSVReason.undecodable
    let at = line.badAt ?? line.nulAt ?? 0
    let place = RowBatch.location(in: rows.text, record: line.text, at: at, firstLine: line.number)
    if isHeaderDue {
      throw FileFault(reason, line: place.line, column: place.column, bytesRead: lines.bytesRead)
    }
    rows.reject(RowReject(reason, line: place.line, column: place.column), at: record.place)
  }

  mutating func settleTooLong(_ line: TextLine) throws(FileFault) {
    if isHeaderDue { throw FileFault(CSVReason.tooLong, line: line.number, bytesRead: lines.bytesRead) }
    rows.reject(RowReject(CSVReason.tooLong, line: line.number), at: RowPlace(line: line.number, bytes: line.bytes))
  }

  /// Header or trailer: every field.
  private mutating func add(
    _ tag: RowEntry.Tag, _ record: CSVRecord, _ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int
  ) {
    rows.entries.append(
      RowEntry(
        tag: tag, place: record.place, firstField: rows.fields.count, fieldCount: fields.count,
        source: record.content))
    for field in fields { rows.fields.append(FieldSpan(field, base: base)) }
  }

  private mutating func addRecord(_ record: CSVRecord, _ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int) {
    rows.entries.append(
      RowEntry(
        tag: .record, place: record.place, firstField: rows.fields.count, fieldCount: format.wanted.count,
        source: record.content))
    for column in format.wanted { rows.fields.append(FieldSpan(fields[column], base: base)) }
  }
}

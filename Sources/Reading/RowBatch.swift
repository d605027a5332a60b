/// Rows over one buffer of decoded text (UTF-8): no string and no array per row. Reused from batch to batch.
///
/// Rows and fields count from 0. A field's bytes may hold anything a file can hold except NUL; blanks at its ends
/// are gone unless they were quoted.
package struct RowBatch: Sendable {
  var text = TextBuffer()
  var fields: [FieldSpan] = []
  /// XML only: the line of each field.
  var fieldLines: [Int] = []
  var entries: [RowEntry] = []
  var rejects: [RowReject] = []
  var dialect: CSVDialect?
  /// CSV only: file column of each field of a record.
  var wanted: [Int] = []

  package init() {}

  package var count: Int { entries.count }
  package var isEmpty: Bool { entries.isEmpty }

  package func kind(_ row: Int) -> RowKind {
    switch entries[row].tag {
    case .record: .record
    case .header: .header
    case .trailer: .trailer
    case .byteOrderMark: .structure(.byteOrderMark)
    case .preamble: .structure(.preamble)
    case .blank: .structure(.blank)
    case .container: .structure(.container)
    case .reject: .reject(rejects[entries[row].rejectIndex])
    }
  }

  /// The same as `kind(row) == .record`, without building the kind.
  package func isRecord(_ row: Int) -> Bool { entries[row].tag == .record }

  package func place(_ row: Int) -> RowPlace { entries[row].place }

  package func fieldCount(_ row: Int) -> Int { entries[row].fieldCount }

  /// False when an XML record lacks the element or attribute; an empty one is present.
  package func isPresent(_ row: Int, _ field: Int) -> Bool { !span(row, field).isAbsent }

  package func text(_ row: Int, _ field: Int) -> String {
    text.string(span(row, field).range)
  }

  /// A view into the batch; keeps the batch's buffer from being reused in place while it lives.
  package func bytes(_ row: Int, _ field: Int) -> ArraySlice<UInt8> { text[span(row, field).range] }

  /// The field's bytes without any bookkeeping, for converters; valid only inside the call.
  package func withBytes<Result, Failure: Error>(
    _ row: Int, _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try text.withBytes(span(row, field).range, body)
  }

  /// Nil for a row of another kind.
  package func piece(_ row: Int) -> RowPiece? {
    let entry = entries[row]
    if !entry.mayEndRow, !entry.mayBeginRow { return nil }
    return RowPiece(text: text[entry.source], mayEndRow: entry.mayEndRow, mayBeginRow: entry.mayBeginRow)
  }

  func span(_ row: Int, _ field: Int) -> FieldSpan {
    let entry = entries[row]
    precondition(field >= 0 && field < entry.fieldCount, "field outside its row")
    return fields[entry.firstField + field]
  }
}

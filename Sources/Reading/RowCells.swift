/// A batch's rows as plain memory, for work on many cells: no copy, no reference counting. Valid only inside the call
/// that hands it out. Rows and fields count from 0; nothing is checked.
package struct RowCells {
  let text: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<FieldSpan>
  let entries: UnsafeBufferPointer<RowEntry>

  init(
    text: UnsafeBufferPointer<UInt8>, fields: UnsafeBufferPointer<FieldSpan>, entries: UnsafeBufferPointer<RowEntry>
  ) {
    self.text = text
    self.fields = fields
    self.entries = entries
  }

  package var count: Int { entries.count }

  package func isRecord(_ row: Int) -> Bool { entries[row].tag == .record }

  /// First physical line, from 1.
  package func line(_ row: Int) -> Int { entries[row].line }

  /// Of the row's bytes in the file, terminator included.
  package func start(_ row: Int) -> Int64 { entries[row].start }
  package func end(_ row: Int) -> Int64 { entries[row].end }

  package func fieldCount(_ row: Int) -> Int { Int(entries[row].fields) }

  /// Empty when it is absent.
  package func cell(_ row: Int, _ field: Int) -> UnsafeBufferPointer<UInt8> {
    let span = fields[Int(entries[row].first) + field]
    let length = span.length == .max ? 0 : Int(span.length)
    return UnsafeBufferPointer(start: text.baseAddress.map { $0 + Int(span.offset) }, count: length)
  }

  package subscript(_ row: Int, _ field: Int) -> UnsafeBufferPointer<UInt8> { cell(row, field) }

  /// False when an XML record lacks the element or attribute; an empty one is present.
  package func isPresent(_ row: Int, _ field: Int) -> Bool {
    fields[Int(entries[row].first) + field].length != .max
  }

  /// A delimited file's record as decoded, without its terminator; in a UTF-8 file its very bytes. Empty in XML.
  package func record(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(entries[row].sourceStart), Int(entries[row].sourceEnd))
    return UnsafeBufferPointer(start: text.baseAddress.map { $0 + start }, count: end - start)
  }
}

extension RowBatch {
  /// All rows at once, without a call a cell.
  package func withCells<Result, Failure: Error>(
    _ body: (RowCells) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try text.withBytes(0..<text.count) { (text) throws(Failure) in
      try fields.withUnsafeBufferPointer { (fields) throws(Failure) in
        try entries.withUnsafeBufferPointer { (entries) throws(Failure) in
          try body(RowCells(text: text, fields: fields, entries: entries))
        }
      }
    }
  }
}

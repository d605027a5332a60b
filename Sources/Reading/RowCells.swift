/// A batch's rows as plain memory, for work on many cells: no copy, no reference counting. Valid only inside the call
/// that hands it out. Rows and fields count from 0; nothing is checked.
///
/// Whoever works on many cells finds them in here himself: a call a cell would take longer than most cells do.
package struct RowCells {
  package let text: UnsafeBufferPointer<UInt8>
  /// Where fields stand in the text; a row's own are those from ``RowEntry/first`` on.
  package let fields: UnsafeBufferPointer<FieldSpan>
  package let entries: UnsafeBufferPointer<RowEntry>
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

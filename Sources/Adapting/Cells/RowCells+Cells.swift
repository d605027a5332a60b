internal import Reading

/// A batch's cells, row by row; rows and fields count from 0.
extension RowCells {
  @inline(__always)
  func isRecord(_ row: Int) -> Bool { entries[row].tag == .record }

  @inline(__always)
  func fieldCount(_ row: Int) -> Int { Int(entries[row].fields) }

  /// Empty when it is absent.
  @inline(__always)
  func cell(_ row: Int, _ field: Int) -> CellBytes {
    let span = fields[Int(entries[row].first) + field]
    let length = span.length == .max ? 0 : Int(span.length)
    return CellBytes(start: text.baseAddress.map { $0 + Int(span.offset) }, count: length)
  }

  /// False when an XML record lacks the element or attribute; an empty one is present.
  @inline(__always)
  func isPresent(_ row: Int, _ field: Int) -> Bool { fields[Int(entries[row].first) + field].length != .max }
}

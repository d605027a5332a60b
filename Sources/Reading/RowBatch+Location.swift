import CLibCSV

extension RowBatch {
  /// Counted from the row's text on each call: meant for messages, not for every field.
  package func location(_ row: Int, _ field: Int) -> FieldLocation {
    let entry = entries[row]
    guard let dialect else {
      let index = entry.firstField + field
      return FieldLocation(line: fieldLines.indices.contains(index) ? fieldLines[index] : entry.place.line, column: 0)
    }
    let column = entry.tag == .record && wanted.indices.contains(field) ? wanted[field] : field
    var shim = dialect.shim
    let start = text.withBytes(entry.source) { csv_shim_field_start($0.baseAddress, $0.count, column, &shim) }
    return Self.location(in: text, record: entry.source, at: start, firstLine: entry.place.line)
  }

  /// Line and column of an offset in a record's decoded text.
  static func location(in text: TextBuffer, record: Range<Int>, at offset: Int, firstLine: Int) -> FieldLocation {
    let before = String(decoding: text[record.lowerBound..<record.lowerBound + offset], as: UTF8.self)
    var line = firstLine
    var column = 1
    for character in before {
      if character == "\n" || character == "\r" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return FieldLocation(line: line, column: column)
  }
}

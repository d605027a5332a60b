extension RowBatch {
  /// Counted from the row's text on each call: meant for messages, not for every field.
  package func location(_ row: Int, _ field: Int) -> FieldLocation {
    FieldLocation(line: entries[row].place.line, column: 0)
  }
}

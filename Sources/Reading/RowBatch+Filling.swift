import Diagnostics

extension RowBatch {
  /// Empties the batch and keeps its room.
  mutating func clear() {
    text.clear()
    fields.removeAll(keepingCapacity: true)
    fieldLines.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
  }

  mutating func add(_ tag: RowEntry.Tag, line: Int, bytes: Range<Int64>) {
    entries.append(RowEntry(tag: tag, place: RowPlace(line: line, bytes: bytes)))
  }

  mutating func reject(_ reject: RowReject, at place: RowPlace) {
    entries.append(RowEntry(tag: .reject, place: place, rejectIndex: rejects.count))
    rejects.append(reject)
  }

  /// A line without any delimiter.
  mutating func rejectPiece(_ reject: RowReject, at place: RowPlace, text: Range<Int>) {
    entries.append(
      RowEntry(
        tag: .reject, place: place, rejectIndex: rejects.count, source: text, mayEndRow: true, mayBeginRow: true))
    rejects.append(reject)
  }

  /// An empty line whose line end is not as those around it: perhaps that of the row before it, or in the row after it.
  mutating func addOddBlank(line: Int, bytes: Range<Int64>, mayEndRow: Bool) {
    entries.append(
      RowEntry(
        tag: .blank, place: RowPlace(line: line, bytes: bytes), mayEndRow: mayEndRow, mayBeginRow: !mayEndRow))
  }
}

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
}

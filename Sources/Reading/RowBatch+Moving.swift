extension RowBatch {
  /// An XML value as the next field; absent when it never occurred.
  mutating func addField(_ value: XMLSlotValue) {
    let start = text.count
    text.append(value.trimmed)
    fields.append(value.seen == 0 ? .absent : FieldSpan(start..<text.count))
    fieldLines.append(value.line)
  }

  mutating func turnToReject(_ row: Int, _ reject: RowReject) {
    entries[row] = RowEntry(tag: .reject, place: entries[row].place, rejectIndex: rejects.count)
    rejects.append(reject)
  }

  /// Copies the last rows of an XML batch.
  mutating func appendRows(of other: RowBatch, from first: Int) {
    for row in first..<other.count {
      var entry = other.entries[row]
      if entry.tag == .reject {
        reject(other.rejects[entry.rejectIndex], at: entry.place)
        continue
      }
      let source = entry.firstField..<entry.firstField + entry.fieldCount
      entry.firstField = fields.count
      entries.append(entry)
      for index in source {
        let span = other.fields[index]
        let start = text.count
        if !span.isAbsent { other.text.withBytes(span.range) { text.append($0) } }
        fields.append(span.isAbsent ? .absent : FieldSpan(start..<text.count))
        fieldLines.append(other.fieldLines[index])
      }
    }
  }

  mutating func dropRows(from first: Int) { entries.removeSubrange(first...) }
}

import CLibCSV

extension RowBatch {
  /// Adds rows whose text has just been added.
  ///
  /// - Parameters:
  ///   - base: where in the text the first row begins.
  ///   - line: its physical line.
  ///   - offset: its byte in the file.
  mutating func add(_ cut: CSVLane.Cut, base: Int, line: Int, offset: Int64) {
    let first = fields.count
    fields.append(contentsOf: cut.fields)
    let width = cut.fields.count / max(1, cut.rows.count)
    var start = offset
    for index in cut.rows.indices {
      let row = cut.rows[index]
      let end = offset + Int64(cut.ends?[index] ?? row.end)
      entries.append(
        RowEntry(
          tag: .record, place: RowPlace(line: line + index, bytes: Range(uncheckedBounds: (start, end))),
          firstField: first + index * width, fieldCount: width,
          source: Range(uncheckedBounds: (base + Int(row.start), base + Int(row.content)))))
      start = end
    }
  }
}

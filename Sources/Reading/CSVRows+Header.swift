import CLibCSV
import Diagnostics

extension CSVRows {
  /// Throws, naming the first difference, when the header is not the expected one.
  func checkHeader(
    _ record: CSVRecord, _ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int
  ) throws(FileFault) {
    guard let expectedHeader else { return }
    for index in 0..<max(expectedHeader.count, fields.count) {
      let found = index < fields.count ? cell(fields[index], base) : nil
      let expected = index < expectedHeader.count ? expectedHeader[index] : nil
      if let found, let expected, rows.text[found].elementsEqual(expected) { continue }
      let place = location(of: index, in: record)
      let reason = CSVReason.headerDifferent(
        column: index + 1, found: found.map { shown($0) },
        expected: expected.map { String(decoding: $0, as: UTF8.self) })
      throw FileFault(reason, line: place.line, column: place.column, bytesRead: lines.bytesRead)
    }
  }

  /// In clear when it is one of the layout's own names; a file without header would show a person's data here.
  private func shown(_ found: Range<Int>) -> String {
    let isOwn = expectedHeader?.contains { $0.elementsEqual(rows.text[found]) } ?? false
    return isOwn ? rows.text.string(found) : Masked.cell(rows.text.string(found))
  }
}

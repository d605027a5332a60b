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
        column: index + 1, found: found.map { shown($0, isHead: holdsHeads(fields, base)) },
        expected: expected.map { String(decoding: $0, as: UTF8.self) })
      throw FileFault(reason, line: place.line, column: place.column, bytesRead: lines.bytesRead)
    }
  }

  /// Whether the row is one of heads, which are no personal data: it has one of the layout's names, or no digit at all.
  /// In a file without header a person's row stands here.
  private func holdsHeads(_ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int) -> Bool {
    let cells = fields.lazy.map { rows.text[cell($0, base)] }
    return cells.contains { cell in !cell.isEmpty && expectedHeader?.contains { $0.elementsEqual(cell) } == true }
      || cells.allSatisfy { cell in !cell.contains { (0x30...0x39).contains($0) } }
  }

  private func shown(_ found: Range<Int>, isHead: Bool) -> String {
    let text = rows.text.string(found)
    return isHead ? Self.visible(text) : Masked.cell(text)
  }

  /// At most 40 characters; what cannot be seen is written out, for it may be the whole difference.
  private static func visible(_ text: String) -> String {
    let shown = text.prefix(40).unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\\u{\(String(scalar.value, radix: 16))}"
      case _: String(scalar)
      }
    }
    return shown.joined() + (text.count > 40 ? "…" : "")
  }
}

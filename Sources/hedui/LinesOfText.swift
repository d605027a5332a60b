import Diagnostics
import Reading

/// A file's first lines, whatever stands in them.
enum LinesOfText {
  struct Line {
    /// From 1.
    let number: Int
    let text: String
  }

  /// Blank lines are left out, and all that follows when a line cannot be read.
  static func first(_ most: Int, of source: any ByteSource, _ encoding: SourceEncoding) -> [Line] {
    // A delimiter that no text holds makes each line one field.
    let csv = CSVFormat(delimiter: "\u{1}", quote: nil, header: nil, columns: ["line"])
    var lines: [Line] = []
    var batch = RowBatch()
    do {
      var reader = try RowReader(source: source, format: SourceFormat(encoding: encoding, container: .csv(csv)))
      while lines.count < most, try reader.next(&batch) {
        for row in 0..<batch.count where batch.isRecord(row) && lines.count < most {
          lines.append(Line(number: batch.place(row).line, text: batch.text(row, 0)))
        }
      }
    } catch {
      // The reading itself has said what cannot be read.
    }
    return lines
  }
}

internal import Diagnostics
internal import Reading

/// The first bytes of a file, kept while it is read on, so that the lines before its header can be looked at.
final class CapturedStart {
  private static let most = 64 * 1024
  private(set) var bytes: [UInt8] = []

  func keep(_ piece: [UInt8]) {
    if bytes.count < Self.most { bytes += piece.prefix(Self.most - bytes.count) }
  }

  /// The first lines as text, without quotes; a line that cannot be decoded is left out.
  func lines(_ count: Int, encoding: SourceEncoding) -> [String] {
    // A delimiter that no text holds makes each line one field.
    let format = CSVFormat(delimiter: "\u{1}", quote: nil, header: nil, columns: ["line"])
    var lines: [String] = []
    do {
      var reader = try RowReader(
        source: BytesInMemory(bytes), format: SourceFormat(encoding: encoding, container: .csv(format)))
      var batch = RowBatch()
      while try reader.next(&batch) {
        for row in 0..<batch.count where batch.isRecord(row) && batch.place(row).line <= count {
          lines.append(batch.text(row, 0).filter { $0 != "\"" })
        }
      }
    } catch {
      // What cannot be read here stops the file itself, with its place.
    }
    return lines
  }
}

/// A source that lets its first bytes be kept.
struct CapturingSource: ByteSource {
  var source: any ByteSource
  let start: CapturedStart

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    let piece = try source.read(upTo: count)
    start.keep(piece)
    return piece
  }
}

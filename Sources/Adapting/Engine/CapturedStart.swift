internal import Diagnostics
internal import Reading

/// The first bytes of a file, kept while it is read on, so that the lines before its header can be looked at.
final class CapturedStart {
  private static let most = 64 * 1024
  private(set) var bytes: [UInt8] = []

  func keep(_ piece: some Collection<UInt8>) {
    if bytes.count < Self.most { bytes += piece.prefix(Self.most - bytes.count) }
  }

  /// The first lines as text, without the quotes at the edges of cells; a line that cannot be decoded is left out.
  func lines(_ count: Int, encoding: SourceEncoding, delimiter: Character?) -> [String] {
    // A delimiter that no text holds makes each line one field.
    let format = CSVFormat(delimiter: "\u{1}", quote: nil, header: nil, columns: ["line"])
    var lines: [String] = []
    do {
      var reader = try RowReader(
        source: BytesInMemory(bytes), format: SourceFormat(encoding: encoding, container: .csv(format)))
      var batch = RowBatch()
      while try reader.next(&batch) {
        for row in 0..<batch.count where batch.isRecord(row) && batch.place(row).line <= count {
          lines.append(Self.unquoted(batch.text(row, 0), delimiter))
        }
      }
    } catch {
      // What cannot be read here stops the file itself, with its place.
    }
    return lines
  }

  /// A quote that is not one of a pair around a cell stays: it has taken the place of something else.
  private static func unquoted(_ line: String, _ delimiter: Character?) -> String {
    let characters = Array(line)
    var kept = ""
    var at = 0
    while at < characters.count {
      let endsCell: (Int) -> Bool = { $0 + 1 == characters.count || characters[$0 + 1] == delimiter }
      var end = characters[at...].firstIndex { $0 == delimiter } ?? characters.count
      var cell = characters[at..<end]
      if characters[at] == "\"",
        let close = characters.indices.dropFirst(at + 1).first(where: { characters[$0] == "\"" && endsCell($0) })
      {
        end = close + 1
        cell = characters[at + 1..<close]
      }
      kept += String(cell) + (end < characters.count ? String(characters[end]) : "")
      at = end + 1
    }
    return kept
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

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let count = try source.read(into: room)
    start.keep(UnsafeRawBufferPointer(rebasing: room[..<count]))
    return count
  }
}

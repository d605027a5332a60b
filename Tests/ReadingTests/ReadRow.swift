import Diagnostics
import Reading
import Testing

/// A row as a test sees it.
struct ReadRow: Hashable, CustomStringConvertible {
  let kind: RowKind
  let line: Int
  let bytes: Range<Int64>
  let fields: [String]

  /// `record 2: a|b`, `reject 3:5 csv.field-count`.
  var description: String {
    switch kind {
    case .record: "record \(line): " + fields.joined(separator: "|")
    case .header: "header \(line): " + fields.joined(separator: "|")
    case .trailer: "trailer \(line): " + fields.joined(separator: "|")
    case .structure(let structure): "\(structure.rawValue) \(line)"
    case .reject(let reject): "reject \(reject.line):\(reject.column) \(reject.reason.code.name)"
    }
  }
}

/// A whole file as read, and why it was refused, if it was.
struct ReadFile: Hashable {
  var rows: [ReadRow] = []
  var fault: FileFault?

  var lines: [String] {
    rows.map(\.description) + (fault.map { ["fault \($0.line):\($0.column) \($0.reason.code.name)"] } ?? [])
  }
  /// Without blank lines and containers.
  var data: [String] {
    lines.filter { !$0.starts(with: "blank") && !$0.starts(with: "container") }
  }
}

/// Reads a file in pieces of several sizes; all must agree, and every byte must belong to exactly one row.
func read(
  _ bytes: [UInt8], _ format: SourceFormat, limits: ReadingLimits = ReadingLimits(),
  pieces: [Int] = [.max, 1, 2, 3, 7, 4096], at location: SourceLocation = #_sourceLocation
) throws -> ReadFile {
  let whole = try readOnce(bytes, format, limits: limits, piece: pieces[0])
  for piece in pieces.dropFirst() {
    let other = try readOnce(bytes, format, limits: limits, piece: piece)
    #expect(other.rows == whole.rows, "pieces of \(piece)", sourceLocation: location)
    #expect(other.lines == whole.lines, "pieces of \(piece)", sourceLocation: location)
  }
  var end: Int64 = 0
  for row in whole.rows {
    #expect(
      row.bytes.lowerBound == end && !row.bytes.isEmpty, "\(row) does not begin at \(end)", sourceLocation: location)
    end = row.bytes.upperBound
  }
  if whole.fault == nil { #expect(end == Int64(bytes.count), "bytes without owner", sourceLocation: location) }
  return whole
}

func read(
  _ text: String, _ csv: CSVFormat, limits: ReadingLimits = ReadingLimits(),
  at location: SourceLocation = #_sourceLocation
) throws -> ReadFile {
  try read(
    Array(text.utf8), SourceFormat(encoding: .utf8, container: .csv(csv)), limits: limits, at: location)
}

private func readOnce(
  _ bytes: [UInt8], _ format: SourceFormat, limits: ReadingLimits, piece: Int
) throws -> ReadFile {
  var reader = try RowReader(source: BytesInMemory(bytes, pieceSize: piece), format: format, limits: limits)
  var batch = RowBatch()
  var file = ReadFile()
  do {
    while try reader.next(&batch) { file.rows += rows(of: batch) }
  } catch {
    file.fault = error
  }
  return file
}

func rows(of batch: RowBatch) -> [ReadRow] {
  (0..<batch.count).map { row in
    let place = batch.place(row)
    let fields = (0..<batch.fieldCount(row)).map { batch.isPresent(row, $0) ? batch.text(row, $0) : "∅" }
    return ReadRow(kind: batch.kind(row), line: place.line, bytes: place.bytes, fields: fields)
  }
}

/// Encodes text as a Chinese file would be, by the C library's own tables.
func encoded(_ text: String, _ name: String) -> [UInt8] { converted(Array(text.utf8), from: "UTF-8", to: name) ?? [] }

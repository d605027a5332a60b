import Reading
import Testing

/// A row with everything a batch tells of it.
struct WholeRow: Hashable {
  let kind: RowKind
  let place: RowPlace
  let fields: [[UInt8]]
  /// Of the last field.
  let location: FieldLocation?
  let piece: RowPiece?

  init(_ batch: RowBatch, _ row: Int) {
    let indexes = 0..<batch.fieldCount(row)
    kind = batch.kind(row)
    place = batch.place(row)
    fields = indexes.map { Array(batch.bytes(row, $0)) }
    location = indexes.last.map { batch.location(row, $0) }
    piece = batch.piece(row)
  }
}

/// A file read with the lane for plain rows or without it.
struct LaneReading: Hashable {
  var rows: [WholeRow] = []
  var fault: FileFault?
  var bytesRead: Int64 = 0

  /// - Parameter plain: becomes the number of rows that the lane took.
  init(
    _ bytes: [UInt8], _ format: SourceFormat, _ limits: ReadingLimits, piece: Int, lane: Bool, plain: inout Int
  ) throws {
    var limits = limits
    limits.usesLane = lane
    var reader = try RowReader(source: BytesInMemory(bytes, pieceSize: piece), format: format, limits: limits)
    var batch = RowBatch()
    do {
      while try reader.next(&batch) { rows += (0..<batch.count).map { WholeRow(batch, $0) } }
    } catch {
      fault = error
    }
    bytesRead = reader.bytesRead
    plain = reader.plainRows
  }
}

/// Holds one way of reading against the other.
struct LaneCheck {
  var files = 0
  var records = 0
  /// Rows the lane took.
  var plain = 0
  var differences: [String] = []

  mutating func add(_ bytes: [UInt8], _ format: SourceFormat, _ limits: ReadingLimits, piece: Int = .max) throws {
    var taken = 0
    var none = 0
    let fast = try LaneReading(bytes, format, limits, piece: piece, lane: true, plain: &taken)
    let slow = try LaneReading(bytes, format, limits, piece: piece, lane: false, plain: &none)
    files += 1
    records += slow.rows.count { $0.kind == .record }
    plain += taken
    if none != 0 || fast != slow, differences.count < 5 {
      differences.append("chunks of \(limits.chunk), pieces of \(piece): \(String(reflecting: bytes.prefix(400)))")
    }
  }

  func expectNone(at location: SourceLocation = #_sourceLocation) {
    #expect(files > 0 && differences == [], sourceLocation: location)
  }
}

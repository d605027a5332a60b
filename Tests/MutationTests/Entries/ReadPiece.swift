import Reading

/// One piece of a file as the reader hands it out, for comparing two readings.
struct ReadPiece: Hashable {
  let kind: RowKind
  let place: RowPlace
  let fields: [[UInt8]?]

  init(_ batch: RowBatch, _ row: Int) {
    kind = batch.kind(row)
    place = batch.place(row)
    fields = (0..<batch.fieldCount(row)).map { batch.isPresent(row, $0) ? Array(batch.bytes(row, $0)) : nil }
  }
}

/// A file read once to its end or its fault.
struct ReadOutcome: Hashable {
  var pieces: [ReadPiece] = []
  var fault: FileFault?

  init(_ bytes: [UInt8], _ format: SourceFormat, _ limits: ReadingLimits, pieceSize: Int) throws {
    var reader = try RowReader(
      source: BytesInMemory(bytes, pieceSize: pieceSize), format: format, limits: limits)
    var batch = RowBatch()
    do {
      while try reader.next(&batch) {
        for row in 0..<batch.count {
          pieces.append(ReadPiece(batch, row))
          _ = batch.location(row, 0)
        }
      }
    } catch {
      fault = error
    }
  }
}

import Adapting
import EconomyModel
import Reading

/// A sample, whole or damaged, read to its end.
struct SampleReading {
  var rows: [AdaptedRow] = []
  var fault: FileFault?
  /// What did not hold whatever the file: bytes without owner, rows without end.
  var faults: [String] = []

  init(_ bytes: [UInt8], _ adapter: Adapter, fileName: String) throws {
    var reader = try AdaptingReader(adapter: adapter, source: BytesInMemory(bytes), fileName: fileName)
    var batch: [AdaptedRow] = []
    do {
      while try reader.next(&batch) {
        rows += batch
        if rows.count > bytes.count { break }
      }
      _ = try reader.finish()
    } catch {
      fault = error
    }
    var cover = PieceCover(length: bytes.count)
    for row in rows { cover.add(row.bytes) }
    cover.close(isWhole: fault == nil)
    faults = cover.faults
  }

  /// Whether a byte belongs to a rejected row.
  func rejects(_ byte: Int64) -> Bool {
    rows.contains { $0.bytes.contains(byte) && $0.record == nil && !$0.isStructure }
  }
}

extension AdaptedRow {
  var record: CanonicalRecord? { if case .record(let record, _) = self { record } else { nil } }

  var isStructure: Bool { if case .structure = self { true } else { false } }

  var line: Int {
    switch self {
    case .record(let record, _): record.position.line
    case .rejected(let row): row.position.line
    case .structure(let place): place.line
    }
  }
}

import Adapting
import Reading

/// The cells of one row as the file has them, before any conversion.
struct RawCells {
  /// By column of the manifest; nil where XML has no such element or attribute.
  private var cells: [String?] = []

  /// - Parameter start: the row's first byte.
  init(_ bytes: [UInt8], _ adapter: Adapter, at start: Int64) throws {
    var reader = try RowReader(source: BytesInMemory(bytes), format: adapter.format)
    var batch = RowBatch()
    while (try? reader.next(&batch)) == true {
      for row in 0..<batch.count where batch.isRecord(row) && batch.place(row).bytes.lowerBound == start {
        cells = (0..<batch.fieldCount(row)).map { batch.isPresent(row, $0) ? batch.text(row, $0) : nil }
      }
    }
  }

  /// Outer nil: there is no such column.
  func cell(_ column: Int) -> String?? { cells.indices.contains(column) ? .some(cells[column]) : .none }
}

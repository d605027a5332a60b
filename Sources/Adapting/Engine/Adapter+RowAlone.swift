internal import Diagnostics
package import EconomyModel
internal import Reading

extension Adapter {
  /// The record in a row's own bytes, without the file around them.
  ///
  /// - Parameters:
  ///   - start: the file's first bytes: a UTF-16 file says there in which order its bytes stand.
  ///   - position: where the row stood.
  /// - Returns: nil for XML, whose rows need what stands around them, and for bytes that give no record.
  package func record(ofRow bytes: [UInt8], inFileStarting start: [UInt8], at position: FilePosition)
    -> CanonicalRecord?
  {
    guard case .csv(let csv) = format.container else { return nil }
    let text = format.encoding.text(of: bytes, inFileStarting: start)
    let rows = CSVFormat(
      delimiter: csv.delimiter, quote: csv.quote, escape: csv.escape, header: nil, columns: csv.columns,
      wanted: csv.wanted)
    let adapting = RowAdapting(self)
    do {
      var reader = try RowReader(
        source: BytesInMemory(text), format: SourceFormat(encoding: .utf8, container: .csv(rows)))
      var batch = RowBatch()
      while try reader.next(&batch) {
        for row in 0..<batch.count where batch.isRecord(row) {
          return try adapting.record(batch, row, at: position, facts: FileFacts())
        }
      }
    } catch {
      return nil
    }
    return nil
  }

  /// Rows can be read by themselves.
  package var readsRowsAlone: Bool {
    switch format.container {
    case .csv: true
    case .xml: false
    }
  }
}

package import Diagnostics

/// Reads a file's rows batch by batch, every byte belonging to exactly one row or piece of structure.
package struct RowReader {
  private let format: SourceFormat
  private let limits: ReadingLimits
  private var window: ByteWindow?
  private var csv: CSVRows?
  private var xml: XMLRows?

  /// Throws when the format contradicts itself; no byte is read yet.
  package init(
    source: any ByteSource, format: SourceFormat, limits: ReadingLimits = ReadingLimits()
  ) throws(Reason) {
    try format.check()
    self.format = format
    self.limits = limits
    window = ByteWindow(source, chunk: limits.chunk)
  }

  /// Replaces the batch's content by the next rows, in file order; false at the end, the batch then being empty.
  /// After a fault nothing more is to be read.
  package mutating func next(_ batch: inout RowBatch) throws(FileFault) -> Bool {
    if window != nil { try open() }
    if csv != nil { return try csv?.next(&batch) ?? false }
    if let xml { return try xml.next(&batch) }
    batch.clear()
    return false
  }

  /// Bytes taken from the source so far, for progress.
  package var bytesRead: Int64 { csv?.lines.bytesRead ?? xml?.bytesRead ?? window?.bytesRead ?? 0 }

  /// Rows of a delimited file that were plain so far: cut many at a time.
  package var plainRows: Int { csv?.lines.plainRows ?? 0 }

  private mutating func open() throws(FileFault) {
    guard var window else { return }
    self.window = nil
    let start = try FileOpening.start(of: &window, format, limits)
    do {
      switch format.container {
      case .csv(let csv):
        self.csv = CSVRows(window, start: start, format: csv, dialect: CSVDialect(csv), limits: limits)
      case .xml(let xml):
        let rows = XMLRows(window, start: start, format: xml, plan: try XMLPlan(xml), limits: limits)
        if let schema = xml.schema { rows.hold(against: try XMLSchemaHandle(schema)) }
        self.xml = rows
      }
    } catch {
      throw FileFault(error, bytesRead: window.bytesRead)
    }
  }
}

import Diagnostics
import Reading

/// Walks over a file's records and rejects one by one; what belongs to no row is passed over.
struct RowCursor {
  private let file: String
  private var reader: RowReader
  private var batch = RowBatch()
  private var row = -1
  private var isAtEnd = false

  init(_ file: DeclarationFile, _ format: SourceFormat) throws(Diagnostics) {
    self.file = file.name
    let source = try file.source()
    do {
      reader = try RowReader(source: source, format: format)
    } catch {
      throw Diagnostics(Diagnostic(error, at: Place(file: file.name)))
    }
  }

  /// The row the cursor stands on; nil at the end.
  mutating func current() throws(Diagnostics) -> RowPlace? {
    if row < 0 { try advance() }
    return isAtEnd ? nil : batch.place(row)
  }

  mutating func advance() throws(Diagnostics) {
    while !isAtEnd {
      row += 1
      if row >= batch.count { try refill() }
      if isAtEnd || batch.isRecord(row) || reject != nil { return }
    }
  }

  private mutating func refill() throws(Diagnostics) {
    do {
      isAtEnd = try !reader.next(&batch)
      row = 0
    } catch {
      throw Diagnostics(Diagnostic(error.reason, at: error.place(in: file)))
    }
  }

  /// Why the row the cursor stands on cannot be read; nil for a record.
  var reject: Diagnostic? {
    switch batch.kind(row) {
    case .reject(let reject):
      Diagnostic(reject.reason, at: Place(file: file, line: reject.line, column: reject.column))
    case .record, .header, .trailer, .structure: nil
    }
  }

  var fieldCount: Int { batch.fieldCount(row) }

  func text(_ field: Int) -> String { batch.text(row, field) }

  func isEmpty(_ field: Int) -> Bool { batch.bytes(row, field).isEmpty }

  func entered(_ field: Int) -> Entered {
    let location = batch.location(row, field)
    return Entered(text(field), at: Place(file: file, line: location.line, column: location.column))
  }
}

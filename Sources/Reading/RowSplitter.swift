import CLibCSV

/// Cuts records into fields; a thin hold on the shim over libcsv.
final class RowSplitter {
  private let shim: OpaquePointer?

  init(_ dialect: CSVDialect) {
    var dialect = dialect.shim
    shim = csv_shim_new(&dialect)
  }

  deinit { csv_shim_free(shim) }

  /// Number of fields, nil when memory is short. Fields that had to be rewritten are appended to the text; either way
  /// `base` becomes the offset in the text from which the fields count.
  func split(_ record: Range<Int>, in text: inout TextBuffer, base: inout Int) -> Int? {
    guard let shim else { return nil }
    let count = text.withBytes(record) { csv_shim_split(shim, $0.baseAddress, $0.count) }
    if count < 0 { return nil }
    base = record.lowerBound
    if csv_shim_in_place(shim) == 0 {
      base = text.count
      var length = 0
      let spill = csv_shim_spill(shim, &length)
      text.append(UnsafeBufferPointer(start: spill, count: length))
    }
    return count
  }

  /// Number of fields alone.
  func count(_ record: Range<Int>, in text: TextBuffer) -> Int? {
    guard let shim else { return nil }
    let count = text.withBytes(record) { csv_shim_split(shim, $0.baseAddress, $0.count) }
    return count < 0 ? nil : count
  }

  /// Valid until the next split.
  var fields: UnsafePointer<csv_shim_field>? { csv_shim_fields(shim) }
}

import CLibCSV

/// What tells the fields of a delimited file apart, as the shim wants it.
struct CSVDialect: Sendable {
  /// Its `delimiter` is one byte, or stands for one of several bytes.
  let shim: csv_shim_dialect
  /// 0 when there is none.
  var quote: UInt8 { shim.quote }

  /// The format is a checked one.
  init(_ format: CSVFormat) {
    var shim = csv_shim_dialect()
    let delimiter = Array(format.delimiter.utf8)
    shim.quote = format.quote?.asciiValue ?? 0
    shim.escape = format.escape?.asciiValue ?? 0
    shim.delimiter = delimiter.first ?? 0x2C
    if delimiter.count > 1 || shim.escape != 0 {
      shim.delimiter = UInt8(CSV_SHIM_WIDE)
      shim.wide_count = UInt8(min(delimiter.count, CSVFormat.longestDelimiter))
      withUnsafeMutableBytes(of: &shim.wide) { $0.copyBytes(from: delimiter.prefix(CSVFormat.longestDelimiter)) }
    }
    self.shim = shim
  }

  func isDelimiter(_ byte: UInt8) -> Bool { byte == shim.delimiter }
}

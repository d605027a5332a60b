/// The two bytes that shape a delimited file; `quote` is 0 when there is none.
struct CSVDialect: Sendable {
  let delimiter: UInt8
  let quote: UInt8

  /// The format is a checked one.
  init(_ format: CSVFormat) {
    delimiter = format.delimiter.asciiValue ?? 0x2C
    quote = format.quote?.asciiValue ?? 0
  }
}

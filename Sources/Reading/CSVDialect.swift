/// The two bytes that shape a delimited file; `quote` is 0 when there is none.
struct CSVDialect: Sendable {
  let delimiter: UInt8
  let quote: UInt8
}

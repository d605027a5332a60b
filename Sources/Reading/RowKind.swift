/// What a piece of a file is. Every byte belongs to exactly one piece.
package enum RowKind: Hashable, Sendable {
  /// The fields asked for, in the order asked for.
  case record
  /// CSV: every field of the header line. XML: the header's wanted fields.
  case header
  /// CSV: every field of the trailer line. XML: the trailer's wanted fields.
  case trailer
  /// Bytes that carry no row; no fields.
  case structure(StructureKind)
  /// A row that cannot be read; no fields.
  case reject(RowReject)
}

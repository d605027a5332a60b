/// A line of a delimited file without any delimiter: perhaps a piece of the row beside it, cut off by a line end.
package struct RowPiece: Hashable, Sendable {
  /// Without its line end; empty where the line end alone is odd in its file.
  package let text: ArraySlice<UInt8>
  package let mayEndRow: Bool
  package let mayBeginRow: Bool
}

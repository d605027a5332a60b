/// Bytes of a file that belong to no row.
package enum StructureKind: String, Hashable, Sendable, CaseIterable {
  case byteOrderMark, preamble
  /// A line of blanks, or of empty fields only.
  case blank
  /// XML around the rows: declaration, tags, comments, white space, elements nobody asked for.
  case container
}

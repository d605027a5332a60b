package import EconomyModel

/// What became of one piece of a file in adapting; every byte of the file belongs to exactly one.
package enum AdaptedRow: Sendable {
  /// The digest is of the row's text as the layout's columns hold it: equal rows have equal digests.
  case record(CanonicalRecord, digest: (UInt64, UInt64))
  case rejected(RejectedRow)
  /// Blank lines, preamble, header, trailer, XML around the records.
  case structure(FilePosition)
}

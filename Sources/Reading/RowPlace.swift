/// Where a row stands in the original file.
package struct RowPlace: Hashable, Sendable {
  /// Its first physical line, from 1; CR, LF and CRLF each end a line.
  package let line: Int
  /// Its bytes, terminator included.
  package let bytes: Range<Int64>

  package init(line: Int, bytes: Range<Int64>) {
    self.line = line
    self.bytes = bytes
  }
}

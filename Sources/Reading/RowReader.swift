package import Diagnostics

/// Reads a file's rows batch by batch, every byte belonging to exactly one row or piece of structure.
package struct RowReader {
  /// Throws when the format contradicts itself; no byte is read yet.
  package init(
    source: any ByteSource, format: SourceFormat, limits: ReadingLimits = ReadingLimits()
  ) throws(Reason) {}

  /// Replaces the batch's content by the next rows, in file order; false at the end, the batch then being empty.
  /// After a fault nothing more is to be read.
  package mutating func next(_ batch: inout RowBatch) throws(FileFault) -> Bool { false }

  /// Bytes taken from the source so far, for progress.
  package var bytesRead: Int64 { 0 }
}

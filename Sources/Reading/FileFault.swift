package import Diagnostics

/// Why a file must be refused whole: nothing already read from it may count.
package struct FileFault: Error, Hashable, Sendable {
  package let reason: Reason
  /// Physical line, from 1; 0 when the whole file is meant.
  package let line: Int
  /// Character column, from 1; 0 when the whole line is meant.
  package let column: Int
  /// Bytes taken from the source until then.
  package let bytesRead: Int64

  package init(_ reason: Reason, line: Int = 0, column: Int = 0, bytesRead: Int64) {
    self.reason = reason
    self.line = line
    self.column = column
    self.bytesRead = bytesRead
  }

  package func place(in file: String) -> Place { Place(file: file, line: line, column: column) }
}

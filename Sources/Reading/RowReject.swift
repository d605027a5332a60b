package import Diagnostics

/// Why a row cannot be read, and where in it.
package struct RowReject: Hashable, Sendable {
  package let reason: Reason
  /// Physical line of the fault, from 1.
  package let line: Int
  /// Character column of the fault in that line, from 1; 0 when the whole row is meant.
  package let column: Int

  package init(_ reason: Reason, line: Int, column: Int = 0) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

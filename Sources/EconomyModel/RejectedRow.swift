package import Diagnostics

/// A row (or a whole file, line 0) that was refused: why, where, and the masked value.
package struct RejectedRow: Hashable, Sendable {
  package let reason: Reason
  package let position: FilePosition
  /// Character column of the offending field, from 1; 0 for the whole row.
  package let column: Int
  /// Whose row it is, where so much of it can be read.
  package let about: IdentityDocument?

  package init(reason: Reason, position: FilePosition, column: Int, about: IdentityDocument? = nil) {
    self.reason = reason
    self.position = position
    self.column = column
    self.about = about
  }
}

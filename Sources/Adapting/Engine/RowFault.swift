internal import Diagnostics
internal import EconomyModel

/// Why a row is rejected, and in which field of the reader's record; nil when the row as a whole is meant.
struct RowFault: Error {
  let reason: Reason
  let field: Int?
  /// Whose row it is, where so much of it was read.
  var about: IdentityDocument?
}

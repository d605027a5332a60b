package import EconomyModel

/// One row on its way into the store, with its fate.
package enum IngestedRow: Sendable {
  /// Asked and matched. Dates are nil where the file's own stand for the row.
  case fact(PersonKey, MatchRule, CanonicalRecord)
  case held(HoldCause, [PersonKey], FilePosition)
  /// With the persons whose answer it would have been.
  case rejected(RejectedRow, [PersonKey])
  /// ``RowFate/duplicate`` or ``RowFate/notAsked``: nothing but the place is kept.
  case dropped(RowFate, FilePosition)
}

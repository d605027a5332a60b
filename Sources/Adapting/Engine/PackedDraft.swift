internal import EconomyModel

/// What is known so far of a row that is being packed.
struct PackedDraft {
  /// Totals that a row can be part of.
  static let mostTotals = SIMD8<Int64>.scalarCount

  var outcome = RecordOutcome.found
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  /// A bit for each field of the layout that has a value.
  var filled: UInt64 = 0
  /// For each of the tally's totals, in fen.
  var amounts = SIMD8<Int64>()
}

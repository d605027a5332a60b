extension RowBatch {
  /// Whether any line may be a piece of the row before or behind it.
  package var hasPieces: Bool { entries.contains { $0.mayEndRow || $0.mayBeginRow } }
}

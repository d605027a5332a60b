extension Item {
  /// What counts together with the figure, where the item has it: the cash in a securities account, the lump sum of a
  /// benefit.
  package var addends: [RecordField] {
    let beside: RecordField? =
      switch figure {
      case .marketValue: .cashBalance
      case .monthlyAmount: .lumpSum
      case _: nil
      }
    return [beside].compactMap { $0 }.filter { optional.contains($0) || required.contains($0) }
  }
}

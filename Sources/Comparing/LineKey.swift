/// Where a row stands in its item's table.
struct LineKey: Comparable {
  /// Members, the household, obligors.
  let place: Int
  let institution: Int
  /// Among the person's rows.
  let evidence: Int
  let row: Int

  static func < (left: LineKey, right: LineKey) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.institution != right.institution { return left.institution < right.institution }
    if left.evidence != right.evidence { return left.evidence < right.evidence }
    return left.row < right.row
  }
}

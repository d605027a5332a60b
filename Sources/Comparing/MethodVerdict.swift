internal import EconomyModel

/// What one method says of one row.
struct LineVerdict {
  var declared: Figure = .notStated
  var verified: Figure = .notStated
  var conclusion: Conclusion = .shownOnly
  var reasons: [FindingReason] = []
}

/// What one method says of one item.
struct MethodVerdict {
  let method: ComparisonMethod
  let conclusion: Conclusion
  let declared: Figure
  let verified: Figure
  let reasons: [FindingReason]
  /// One for each row of the item's evidence, in its order.
  let lines: [LineVerdict]
  var blocksIssue = false
  /// What this method gives its category's total; nil when it adds nothing up.
  var contribution: Contribution?

  /// A part of an official total.
  struct Contribution {
    let declared: MoneySum
    let verified: MoneySum
    let isComplete: Bool
  }
}

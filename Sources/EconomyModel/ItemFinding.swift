/// What comparison says of one item of one case.
package struct ItemFinding: Hashable, Sendable, Codable {
  package let item: ItemCode
  /// The method that decided; an item may offer several.
  package let method: ComparisonMethod
  package let conclusion: Conclusion
  package let declared: Figure
  package let verified: Figure
  /// verified − declared where both are amounts of one kind, else ``Figure/notStated``.
  package let difference: Figure
  package let reasons: [FindingReason]
  /// Sorted by (member before obligor, subject, institution, evidence).
  package let lines: [FindingLine]
  /// STOP: nobody may issue before a person resolved it.
  package let blocksIssue: Bool
  /// What a second person accepted against rows that block, in the order it was written down; nil where there is none.
  package let rebuttals: [AcceptedRebuttal]?

  package init(
    item: ItemCode, method: ComparisonMethod, conclusion: Conclusion, declared: Figure, verified: Figure,
    difference: Figure, reasons: [FindingReason], lines: [FindingLine], blocksIssue: Bool = false,
    rebuttals: [AcceptedRebuttal]? = nil
  ) {
    self.item = item
    self.method = method
    self.conclusion = conclusion
    self.declared = declared
    self.verified = verified
    self.difference = difference
    self.reasons = reasons
    self.lines = lines
    self.blocksIssue = blocksIssue
    self.rebuttals = rebuttals
  }
}

package import EconomyModel

/// What a summary keeps of an item's finding.
package struct PlainFinding: Hashable, Sendable {
  package let item: ItemCode
  package let method: ComparisonMethod
  package let conclusion: Conclusion
  /// Nil where it is not stated.
  package let declared: Fen?
  package let verified: Fen?
  package let blocksIssue: Bool
}

extension PlainFinding {
  package init(_ finding: ItemFinding) {
    self.init(
      item: finding.item, method: finding.method, conclusion: finding.conclusion, declared: Self.fen(finding.declared),
      verified: Self.fen(finding.verified), blocksIssue: finding.blocksIssue)
  }

  private static func fen(_ figure: Figure) -> Fen? {
    switch figure {
    case .money(let fen), .moneyPerYear(let fen): fen
    case .area, .count, .text, .notStated: nil
    }
  }
}

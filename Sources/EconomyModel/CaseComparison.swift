/// What Comparing makes of one case.
package struct CaseComparison: Hashable, Sendable, Codable {
  /// One per item that was asked, declared or returned; sorted by item.
  package let findings: [ItemFinding]
  /// Income, property, expenditure.
  package let totals: [CategoryTotal]

  package init(findings: [ItemFinding], totals: [CategoryTotal]) {
    self.findings = findings
    self.totals = totals
  }
}

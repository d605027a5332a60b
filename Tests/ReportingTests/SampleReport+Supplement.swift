import EconomyModel

extension SampleReport {
  /// A second version: a bank answered late, and its account is in no earlier report.
  static var supplement: VerificationReport {
    let deposits = findings[0]
    let before = Supplement.Standing(
      ItemFinding(
        item: deposits.item, method: .sum, conclusion: .compared(.consistent), declared: deposits.declared,
        verified: money("12000"), difference: .money(.zero), reasons: [], lines: []))
    let standing = Supplement.Standing(deposits)
    let total = totals[0]
    let lesser = CategoryTotal(
      category: total.category, declared: total.declared, verified: yuan("12000"), from: total.from, to: total.to,
      isComplete: false)
    let cells = ["BK01", "BK02"].map {
      Supplement.CellChange(
        subject: "m1", item: ItemCode($0), institution: InstitutionCode("bank-east"), before: .pending, after: .hit)
    }
    return value(version: 2).supplementing(
      Supplement(
        version: 1, digest: String(repeating: "0a", count: 32), issuedAt: time("2026-11-23T15:20:00"),
        items: [
          Supplement.ItemChange(
            item: deposits.item, before: before, after: standing, linesAdded: 2, linesRemoved: 1)
        ], cells: cells,
        totals: [Supplement.TotalChange(category: total.category, before: lesser, after: total)]))
  }
}

internal import EconomyModel

/// A declared total of one income class that names no item, against all items of the class that have no declared
/// income of their own.
struct IncomeClassTotal {
  let incomeClass: IncomeClass
  let declared: MoneySum
  let verified: MoneySum
  let coverage: Coverage

  /// - Parameter evidence: all items of the case.
  /// - Returns: nil when no total of this class is declared.
  init?(_ incomeClass: IncomeClass, in evidence: [ItemEvidence]) {
    let items = evidence.filter { $0.item.incomeClass == incomeClass && Self.isMeasured($0) }
    guard let first = items.first else { return nil }
    let annual = AnnualAmount(window: first.window)
    var declared = MoneySum()
    for income in first.incomes where income.item == nil && income.incomeClass == incomeClass {
      declared.add(annual.declared(income.amount))
    }
    guard declared.isStated else { return nil }
    var verified = MoneySum()
    for item in items {
      for record in item.records { verified.add(annual.reading(of: record.fields, item.item)) }
    }
    self.incomeClass = incomeClass
    self.declared = declared
    self.verified = verified
    coverage = Coverage.joined(items.map(\.coverage))
  }

  private static func isMeasured(_ evidence: ItemEvidence) -> Bool {
    evidence.item.methods.contains(.amount) && !evidence.incomes.contains { $0.item == evidence.item.code }
  }
}

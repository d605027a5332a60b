internal import EconomyModel

/// A declared total of one income class that names no item, against all items of the class that have no declared
/// income of their own.
struct IncomeClassTotal {
  let incomeClass: IncomeClass
  let declared: MoneySum
  let verified: MoneySum
  let coverage: Coverage
  /// Both sides by place, where every income of the class names its person; else empty.
  let byPerson: [Int: (declared: MoneySum, verified: MoneySum)]

  /// - Parameter evidence: all items of the case.
  /// - Returns: nil when no total of this class is declared.
  init?(_ incomeClass: IncomeClass, in evidence: [ItemEvidence]) {
    let items = evidence.filter { $0.item.incomeClass == incomeClass && Self.isMeasured($0) }
    guard let first = items.first else { return nil }
    let annual = AnnualAmount(window: first.window)
    var declared = MoneySum()
    var verified = MoneySum()
    var byPerson: [Int: (declared: MoneySum, verified: MoneySum)] = [:]
    var isNamed = true
    for income in first.incomes where income.item == nil && income.incomeClass == incomeClass {
      let amount = annual.declared(income.amount)
      declared.add(amount)
      guard let place = first.household.place(of: income.subject) else {
        isNamed = false
        continue
      }
      byPerson[place, default: (MoneySum(), MoneySum())].declared.add(amount)
    }
    guard declared.isStated else { return nil }
    for item in items {
      for record in item.records {
        let amount = annual.reading(of: record.fields, item.item)
        verified.add(amount)
        byPerson[record.lead.place, default: (MoneySum(), MoneySum())].verified.add(amount)
      }
    }
    self.byPerson = isNamed ? byPerson : [:]
    self.incomeClass = incomeClass
    self.declared = declared
    self.verified = verified
    coverage = Coverage.joined(items.map(\.coverage))
  }

  private static func isMeasured(_ evidence: ItemEvidence) -> Bool {
    evidence.item.methods.contains(.amount) && !evidence.incomes.contains { $0.item == evidence.item.code }
  }
}

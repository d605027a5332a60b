internal import EconomyModel

/// The official totals: declared (报告) against verified (核定). An imputed floor is in none of them.
struct CategoryTotals {
  private let household: Household
  private let items: [AssessedItem]
  private let window: IncomeWindow

  init(household: Household, policy: ComparisonPolicy, items: [AssessedItem]) {
    self.household = household
    self.items = items
    window = IncomeWindow(endingOn: household.request.asOf, months: policy.incomeMonths)
  }

  /// Income, property, expenditure; a total larger than can be counted is left out rather than stated wrongly.
  var totals: [CategoryTotal] {
    [ItemCategory.income, .property, .expenditure].compactMap(total)
  }

  private func total(of category: ItemCategory) -> CategoryTotal? {
    let parts = contributions(to: category)
    var declared = category == .income ? declaredIncome : MoneySum()
    var verified = MoneySum()
    for part in parts {
      if part.declared.isStated { declared.add(part.declared.fen) }
      if part.verified.isStated { verified.add(part.verified.fen) }
    }
    guard let reported = declared.fen, let found = verified.fen else { return nil }
    return CategoryTotal(
      category: category, declared: reported, verified: found, from: category == .property ? window.to : window.from,
      to: window.to, isComplete: !parts.isEmpty && parts.allSatisfy(\.isComplete))
  }

  /// Property and expenditure of SUM (and of CAP, which adds nothing verified), income of AMT.
  private func contributions(to category: ItemCategory) -> [MethodVerdict.Contribution] {
    items.filter { $0.evidence.item.category == category }.flatMap { item in
      item.verdicts.compactMap { verdict in
        switch verdict.method {
        case .sum, .cap: category == .income ? nil : verdict.contribution
        case .amount: category == .income ? verdict.contribution : nil
        case .set, .equal, .imputed, .explain, .stop: nil
        }
      }
    }
  }

  private var declaredIncome: MoneySum {
    var sum = MoneySum()
    for income in household.request.incomes where household.counts(income.subject) {
      sum.add(AnnualAmount(window: window).declared(income.amount))
    }
    return sum
  }
}

internal import EconomyModel

extension HouseholdMaking {
  /// Wages, contributions and the housing fund of one person belong together: a floor imputed from contributions is
  /// set against the wages declared.
  mutating func planWork() {
    let items = Dictionary(uniqueKeysWithValues: world.items.map { ($0.code.rawValue, $0) })
    let (payroll, social, fund) = (items["GV06"], items["IN03"], items["PR04"])
    for item in [payroll, social].compactMap(\.self) { plan(item, .consistent) }
    var savings = SummedHoldings()
    for person in household.people.indices where (20...58).contains(household.people[person].age) {
      let wage = Int64(chance.within(250...700)) * 1_000 * 10
      if let payroll, household.people[person].isMember, chance.happens(90) {
        planPayroll(payroll, person, wage, social, fund, &savings)
      } else if let social, chance.happens(250) {
        planContributions(social, person, wage, fund, &savings)
      }
    }
    if let fund { planFund(fund, savings) }
  }

  private mutating func planPayroll(
    _ item: Item, _ person: Int, _ wage: Int64, _ social: Item?, _ fund: Item?, _ savings: inout SummedHoldings
  ) {
    guard let layout = layouts(of: item).first(where: { canSee(person, $0) }) else { return }
    let isMonthly = world.layouts[layout].fields.contains(.month)
    var common = fields(item, person, layout)
    for month in isMonthly ? Self.months : [""] {
      common[.netPay] = .money(Fen(wage))
      if isMonthly { common[.month] = .text(month) }
      hold(person, layout, common)
    }
    let verified = wage * (isMonthly ? 12 : 1)
    let declared = DeclaredAmount.chosen(against: verified, world.rates, mayBeAbsent: isMonthly, lowest: 55, &chance)
    declareIncome(.wage, reference(person), item.code, declared.fen)
    plan(item, declared.difference)
    planForm(item, person, common)
    guard declared.fen != nil, isMonthly else { return }
    if let social { contribute(social, person, wage) }
    if let fund { save(fund, person, wage, &savings) }
  }

  /// EQ: now and then the form of employment is declared, rightly or not.
  private mutating func planForm(_ item: Item, _ person: Int, _ fields: [RecordField: FieldValue]) {
    guard case .text(let form) = fields[.employmentForm], chance.happens(200) else { return }
    let differs = chance.happens(300)
    declare(item, reference(person), [FieldEntry(.employmentForm, .text(differs ? form + "（临时）" : form))])
    if differs { plan(item, .statusDiffers) }
  }

  /// IMP: contributions without declared wages show 少报.
  private mutating func planContributions(
    _ item: Item, _ person: Int, _ wage: Int64, _ fund: Item?, _ savings: inout SummedHoldings
  ) {
    guard contribute(item, person, wage), household.people[person].isMember else { return }
    if chance.happens(world.rates.undeclared) { return plan(item, .underDeclared) }
    declareIncome(.wage, reference(person), item.code, wage * 12)
    if let fund { save(fund, person, wage, &savings) }
  }

  @discardableResult
  private mutating func contribute(_ item: Item, _ person: Int, _ wage: Int64) -> Bool {
    guard let layout = layouts(of: item).first(where: { canSee(person, $0) }) else { return false }
    let isMonthly = world.layouts[layout].fields.contains(.month)
    for month in isMonthly ? Self.months.suffix(3) : [""] {
      var fields = fields(item, person, layout)
      fields[.contributionBase] = .money(Fen(wage / 5 * 2))
      if isMonthly { fields[.month] = .text(month) }
      let word = world.layouts[layout].word(.contributionStatus, like: ["正常"])
      if fields[.contributionStatus] != nil { fields[.contributionStatus] = word.map(FieldValue.text) }
      hold(person, layout, fields)
    }
    return true
  }

  /// A housing-fund account, whose base imputes a year's wages.
  private mutating func save(_ item: Item, _ person: Int, _ wage: Int64, _ savings: inout SummedHoldings) {
    guard chance.happens(400), let layout = layouts(of: item).first(where: { canSee(person, $0) }) else { return }
    var fields = fields(item, person, layout)
    if fields[.contributionBase] != nil { fields[.contributionBase] = .money(Fen(wage / 5 * 2)) }
    hold(person, layout, fields)
    guard household.people[person].isMember, case .money(let fen) = fields[.balance] else { return }
    savings.add(fen.amount, isOld: false)
  }

  private mutating func planFund(_ item: Item, _ savings: SummedHoldings) {
    guard savings.count > 0 else { return plan(item, .consistent) }
    let declared = DeclaredAmount.chosen(against: savings.fen, world.rates, mayBeAbsent: true, &chance)
    if let fen = declared.fen {
      declare(item, reference(0), [FieldEntry(.balance, .money(Fen(fen)))])
    }
    plan(item, declared.difference)
  }
}

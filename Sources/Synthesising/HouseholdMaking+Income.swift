internal import EconomyModel

extension HouseholdMaking {
  /// AMT for items that work has nothing to do with: pensions, benefits, business income, subsidies.
  mutating func planAmount(_ item: Item) {
    let found = incomes(item)
    guard let incomeClass = item.incomeClass, !found.isEmpty else { return planAbsentIncome(item) }
    if item.level == .household {
      let sum = found.reduce(0) { $0 + $1.fen }
      let declared = DeclaredAmount.chosen(against: sum, world.rates, mayBeAbsent: true, &chance)
      declareIncome(incomeClass, "household", item.code, declared.fen)
      return plan(item, declared.difference)
    }
    for (person, fen) in found {
      let declared = DeclaredAmount.chosen(against: fen, world.rates, mayBeAbsent: true, &chance)
      declareIncome(incomeClass, reference(person), item.code, declared.fen)
      plan(item, declared.difference)
    }
  }

  private mutating func planAbsentIncome(_ item: Item) {
    guard let incomeClass = item.incomeClass, chance.happens(world.rates.overDeclared / 10) else {
      return plan(item, .consistent)
    }
    let declared = DeclaredAmount.over(0, &chance)
    declareIncome(incomeClass, reference(0), item.code, declared.fen)
    plan(item, .overDeclared)
  }

  /// Some households declare what is transferred to them in one sum that names no item.
  mutating func planTransfers() {
    let items = world.items.filter { $0.incomeClass == .transfer && $0.methods.contains(.amount) }
    guard household.number % 10 == 3, !items.isEmpty else { return }
    let sum = items.reduce(0) { sum, item in sum + incomes(item).reduce(0) { $0 + $1.fen } }
    let declared = DeclaredAmount.chosen(against: sum, world.rates, mayBeAbsent: false, &chance)
    declareIncome(.transfer, "household", nil, declared.fen ?? 0)
    for item in items {
      joined.insert(item.code)
      plan(item, declared.difference)
    }
  }

  mutating func declareIncome(_ incomeClass: IncomeClass, _ subject: String, _ item: ItemCode?, _ fen: Int64?) {
    guard let fen else { return }
    let isMonthly = fen % 12 == 0 && chance.happens(600)
    let amount = PeriodAmount(Fen(isMonthly ? fen / 12 : fen), per: isMonthly ? .month : .year)
    household.incomes.append(
      SyntheticHousehold.Income(incomeClass: incomeClass, subject: subject, item: item, amount: amount))
  }

  /// Makes the item's records and says what each member's come to over the twelve months.
  private mutating func incomes(_ item: Item) -> [(person: Int, fen: Int64)] {
    var found: [(person: Int, fen: Int64)] = []
    for (person, layouts) in seen(item, atLeast: 18, membersOnly: false) {
      let one = household.people[person]
      let isPension = item.code.rawValue == "IN04"
      guard chance.happens(isPension ? (one.age >= 60 ? 850 : 0) : likelihood(item)) else { continue }
      let layout = chance.pick(layouts)
      let sum = (0..<(isPension ? 1 : chance.within(1...2))).reduce(0) { sum, _ in
        sum + income(item, person, layout)
      }
      if one.isMember { found.append((person, sum)) }
    }
    return found
  }

  private func likelihood(_ item: Item) -> Int {
    item.level == .household ? Likelihood.household(item.code) / 2 : Likelihood.person(item.code)
  }

  /// One record; what it gives to the twelve months.
  private mutating func income(_ item: Item, _ person: Int, _ layout: Int) -> Int64 {
    var fields = fields(item, person, layout)
    let shown = world.layouts[layout].fields
    for field in [RecordField.month, .taxPeriod] where shown.contains(field) {
      fields[field] = .text(Self.months[chance.below(12)])
    }
    let start = chance.happens(200) ? chance.below(12) : nil
    if let start, item.figure == .monthlyAmount, shown.contains(.startDate),
      let day = try? CivilDate(iso: Self.months[start] + "-01")
    {
      fields[.startDate] = .date(day)
    }
    if shown.contains(.lumpSum), chance.happens(300) {
      fields[.lumpSum] = .money(FieldRanges.chosen(.lumpSum, &chance))
    }
    hold(person, layout, fields)
    return Self.yearly(fields, item)
  }

  /// A monthly amount in each month since its start, what is paid once where its start lies in the twelve months.
  private static func yearly(_ fields: [RecordField: FieldValue], _ item: Item) -> Int64 {
    guard let figure = item.figure else { return 0 }
    guard figure == .monthlyAmount else { return fields.fen(figure) }
    var since: Int? = 0
    if case .date(let day) = fields[.startDate] {
      since = months.firstIndex { day.description.hasPrefix($0) }
      if since == nil { return fields.fen(figure) * 12 }
    }
    let once = item.addends.reduce(0) { $0 + fields.fen($1) }
    return fields.fen(figure) * Int64(12 - (since ?? 0)) + once
  }

  /// The twelve months up to the data date.
  static let months: [String] = (0..<12).map { back in
    String(SyntheticHousehold.asOf.adding(months: back - 11).description.prefix(7))
  }
}

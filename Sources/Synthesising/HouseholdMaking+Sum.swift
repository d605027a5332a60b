internal import EconomyModel

extension HouseholdMaking {
  /// SUM: what accounts hold together against one declared total.
  mutating func planSum(_ item: Item) {
    var sum = SummedHoldings()
    for (person, layouts) in seen(item, atLeast: item.code.rawValue == "IN06" ? 0 : 16, membersOnly: false) {
      let isCounted = household.people[person].isMember
      for layout in layouts where chance.happens(Likelihood.perLayout(item.code, layouts.count)) {
        let most = hasKey(item, layout) && chance.happens(200) ? 2 : 1
        for _ in 0..<most { account(item, person, layout, isCounted, &sum) }
      }
    }
    let declared = declareSum(item, sum)
    for difference in sum.classes(declared, item) { plan(item, difference) }
  }

  private func hasKey(_ item: Item, _ layout: Int) -> Bool {
    item.key.map(world.layouts[layout].fields.contains) ?? true
  }

  private mutating func account(
    _ item: Item, _ person: Int, _ layout: Int, _ isCounted: Bool, _ sum: inout SummedHoldings
  ) {
    guard let figure = item.figure else { return }
    let one = world.layouts[layout]
    var fields = fields(item, person, layout)
    var asOf: CivilDate?
    if one.isFlagsOnly {
      let isOver = [RecordField.personalOverLimit, .householdOverLimit].contains { fields[$0] == .flag(true) }
      if isCounted { sum.addFlag(isOver: isOver) }
    } else if isForeign(one) {
      fields[.currency] = .text("美元")
      fields[.convertedBalance] = nil
      if fields[.opened] != nil { fields[.opened] = .flag(true) }
      if isCounted { sum.addForeign() }
    } else if case .money(let fen) = fields[figure], one.fields.contains(figure) {
      if one.statesAsOf, chance.happens(6), fields[.opened] != .flag(false) {
        asOf = SyntheticHousehold.asOf.adding(days: -chance.within(32...90))
      }
      let whole = item.addends.reduce(fen.amount) { $0 + fields.fen($1) }
      if isCounted { sum.add(fields[.opened] == .flag(false) ? 0 : whole, isOld: asOf != nil) }
    }
    if isCounted, fields.fen(.paidTotal) != 0 { sum.isSpent = true }
    hold(person, layout, fields, asOf: asOf)
  }

  /// A foreign account; the layout can say so in its own words and states no converted amount.
  private mutating func isForeign(_ layout: ReturnLayout) -> Bool {
    layout.fields.contains(.currency) && !layout.hasTable(.currency)
      && chance.happens(world.rates.explanation / 4)
  }

  private mutating func declareSum(_ item: Item, _ sum: SummedHoldings) -> DeclaredAmount {
    guard let figure = item.figure else { return .consistent(0) }
    var declared = DeclaredAmount.consistent(sum.fen)
    if sum.count > 0 {
      declared = .chosen(against: sum.fen, world.rates, mayBeAbsent: true, &chance)
    } else if chance.happens(world.rates.overDeclared / 4) {
      declared = .over(0, &chance)
    } else {
      return DeclaredAmount(fen: nil, difference: .consistent)
    }
    guard let fen = declared.fen else { return declared }
    let adults = household.people.indices.filter { household.people[$0].isMember }
    let subject = chance.happens(400) ? "household" : reference(chance.pick(adults))
    declare(item, subject, [FieldEntry(figure, .money(Fen(fen)))])
    return declared
  }
}

extension [RecordField: FieldValue] {
  /// 0 where there is no such amount.
  func fen(_ field: RecordField) -> Int64 {
    if case .money(let fen) = self[field] { fen.amount } else { 0 }
  }
}

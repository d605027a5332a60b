internal import EconomyModel

extension HouseholdMaking {
  /// How a household's declaration of records goes wrong.
  private enum SetPlan {
    case consistent, undeclared, differs, absent
  }

  /// SET: records, each with its entry, one left out or altered.
  mutating func planSet(_ item: Item) {
    var held = item.level == .household ? householdRecords(item) : personRecords(item)
    if held.isEmpty {
      if chance.happens(world.rates.overDeclared / 6) { declareAbsent(item) } else { plan(item, .consistent) }
      return
    }
    let choice = chosenPlan
    if choice == .undeclared { held.remove(at: chance.below(held.count)) }
    var isAltered = false
    for (index, holding) in held.enumerated() {
      let alters = choice == .differs && index == 0
      if declareRecord(item, holding, altered: alters), alters { isAltered = true }
    }
    plan(item, choice == .undeclared ? .undeclared : isAltered ? .statusDiffers : .consistent)
    if choice == .absent { declareAbsent(item) }
  }

  private var chosenPlan: SetPlan {
    mutating get {
      let rates = world.rates
      switch chance.below(1000) {
      case ..<rates.undeclared: return .undeclared
      case ..<(rates.undeclared + rates.statusDiffers): return .differs
      case ..<(rates.undeclared + rates.statusDiffers + rates.explanation): return .absent
      default: return .consistent
      }
    }
  }

  /// Of a dwelling the spouse may hold the other half: both return one certificate.
  private mutating func householdRecords(_ item: Item) -> [SyntheticHousehold.Holding] {
    guard chance.happens(Likelihood.household(item.code)) else { return [] }
    let seen = seen(item, atLeast: 18)
    var held: [SyntheticHousehold.Holding] = []
    for _ in 0..<(chance.happens(150) ? 2 : 1) {
      if seen.isEmpty { break }
      let (person, layouts) = chance.pick(seen)
      let layout = chance.pick(layouts)
      var fields = fields(item, person, layout)
      let spouse = seen.first { isCouple($0.person, person) && $0.layouts.contains(layout) }
      if let spouse, world.layouts[layout].fields.contains(.coOwnership), chance.happens(400) {
        share(&fields, world.layouts[layout])
        hold(spouse.person, layout, fields)
      } else if let word = world.layouts[layout].word(.coOwnership, like: ["单独"]), fields[.coOwnership] != nil {
        fields[.coOwnership] = .text(word)
      }
      hold(person, layout, fields)
      held.append(SyntheticHousehold.Holding(layout: layout, person: person, fields: fields))
    }
    return held
  }

  func isCouple(_ one: Int, _ other: Int) -> Bool {
    Set([household.people[one].relation, household.people[other].relation]) == ["01", "10"]
  }

  /// In stated halves, or in common without shares.
  private mutating func share(_ fields: inout [RecordField: FieldValue], _ layout: ReturnLayout) {
    let isInHalves = layout.fields.contains(.share) && chance.happens(400)
    let word = layout.word(.coOwnership, like: isInHalves ? ["按份"] : ["共同"])
    fields[.coOwnership] = word.map(FieldValue.text)
    if isInHalves, let half = try? ShareFraction(1, over: 2) { fields[.share] = .share(half) }
  }

  /// Each of another kind, where a kind is what tells a person's records apart.
  private mutating func personRecords(_ item: Item) -> [SyntheticHousehold.Holding] {
    var held: [SyntheticHousehold.Holding] = []
    for (person, layouts) in seen(item) where chance.happens(Likelihood.person(item.code)) {
      let layout = chance.pick(layouts)
      let fields = fields(item, person, layout)
      hold(person, layout, fields)
      held.append(SyntheticHousehold.Holding(layout: layout, person: person, fields: fields))
    }
    return held
  }

  /// - Returns: whether something was altered, when that was wanted.
  private mutating func declareRecord(
    _ item: Item, _ holding: SyntheticHousehold.Holding, altered: Bool
  ) -> Bool {
    guard let key = item.key, let number = holding.fields[key] else { return false }
    var fields = [FieldEntry(key, number)]
    var isAltered = false
    for field in [RecordField.area, .brand, .organisationName, .amount, .vesselName] {
      guard let value = holding.fields[field], field != item.figure || !item.methods.contains(.sum) else { continue }
      let other = altered && !isAltered ? Self.other(than: value, field) : nil
      if other != nil { isAltered = true }
      fields.append(FieldEntry(field, other ?? value))
    }
    declare(item, reference(holding.person), fields)
    return isAltered
  }

  private static func other(than value: FieldValue, _ field: RecordField) -> FieldValue? {
    switch value {
    case .text(let text): .text(text + "二")
    case .area(let area): .area(Area(hundredths: area.hundredths + 101))
    case .money(let fen): .money(Fen(fen.amount * 2 + 60_000))
    case .date, .flag, .share, .count: nil
    }
  }

  /// 申报有、登记无.
  private mutating func declareAbsent(_ item: Item) {
    guard let key = item.key else { return }
    recordCount += 1
    let number = "示无" + IdentityNumbers.padded(household.number * 10 + recordCount % 10, 8)
    declare(item, reference(0), [FieldEntry(key, .text(number))])
    plan(item, item.declaredAbsent == .explanation ? .explanationRequired : .overDeclared, needsCoverage: true)
  }

  /// IN01: cash values are summed and policies are counted off.
  mutating func planPolicies(_ item: Item) {
    var sum: Int64 = 0
    var numbers: [(person: Int, value: FieldValue)] = []
    for (person, layouts) in seen(item) where chance.happens(Likelihood.person(item.code)) {
      let layout = chance.pick(layouts)
      var fields = fields(item, person, layout)
      if world.layouts[layout].fields.contains(.cashValue), fields[.cashValue] == nil {
        fields[.cashValue] = .money(.zero)
      }
      if case .money(let fen) = fields[.cashValue] { sum += fen.amount }
      if let number = fields[.policyNumber] { numbers.append((person, number)) }
      hold(person, layout, fields)
    }
    guard !numbers.isEmpty else { return plan(item, .consistent) }
    let isUndeclared = chance.happens(world.rates.undeclared)
    if isUndeclared { numbers.removeLast() }
    let declared = DeclaredAmount.chosen(against: sum, world.rates, mayBeAbsent: false, &chance)
    for (index, number) in numbers.enumerated() {
      let fen = Fen(index == 0 ? declared.fen ?? 0 : 0)
      let fields = [FieldEntry(.policyNumber, number.value), FieldEntry(.cashValue, .money(fen))]
      declare(item, reference(number.person), fields)
    }
    plan(item, isUndeclared ? .undeclared : declared.difference)
  }
}

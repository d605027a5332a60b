internal import EconomyModel

extension HouseholdMaking {
  func layouts(of item: Item) -> [Int] { world.layouts(of: item, household: household.number) }

  /// The institution's records of the person reach the centre.
  func canSee(_ person: Int, _ layout: Int) -> Bool {
    let one = household.people[person]
    return !one.notAsked(world.layouts[layout].item.code) && !one.isDoubled
      && world.layouts[layout].institution != world.silent
      && household.troubles[SyntheticHousehold.Spot(person: person, layout: layout)] == nil
  }

  /// Members of whom somebody may say something about the item, at layouts that may.
  func seen(_ item: Item, atLeast age: Int = 0, membersOnly: Bool = true) -> [(person: Int, layouts: [Int])] {
    household.people.indices.compactMap { person in
      let one = household.people[person]
      guard one.isMember || !membersOnly, one.age >= age else { return nil }
      let own = layouts(of: item).filter { canSee(person, $0) }
      return own.isEmpty ? nil : (person, own)
    }
  }

  /// Every member's cells of the item are HIT or NIL.
  func isComplete(_ item: Item) -> Bool {
    household.people.indices.filter { household.people[$0].isMember }.allSatisfy { person in
      layouts(of: item).allSatisfy { isAnswered(person, $0) }
    }
  }

  private func isAnswered(_ person: Int, _ index: Int) -> Bool {
    let layout = world.layouts[index]
    if layout.institution == world.silent || household.people[person].notAsked(layout.item.code) { return false }
    if household.people[person].isDoubled { return layout.silenceAnswers }
    if household.troubles[SyntheticHousehold.Spot(person: person, layout: index)] != nil { return false }
    let hasRow = household.holdings.contains { $0.person == person && $0.layout == index }
    return hasRow || layout.answersEverySubject || layout.silenceAnswers
  }

  mutating func makeTroubles() {
    for item in world.items {
      for layout in layouts(of: item) where world.layouts[layout].answersEverySubject {
        makeTroubles(layout)
      }
    }
  }

  private mutating func makeTroubles(_ layout: Int) {
    if chance.happens(world.rates.unanswered) {
      for person in household.people.indices { trouble(person, layout, .unanswered) }
    } else if chance.happens(world.rates.troubledAnswer) {
      let outcomes = [RecordOutcome.identityMismatch, .error, .rejected].filter(world.layouts[layout].says)
      if outcomes.isEmpty { return }
      trouble(chance.below(household.people.count), layout, .answered(chance.pick(outcomes)))
    }
  }

  mutating func makeForeignNames() {
    for holding in household.holdings where chance.happens(world.rates.foreignName) {
      trouble(holding.person, holding.layout, .foreignName)
    }
  }

  private mutating func trouble(_ person: Int, _ layout: Int, _ trouble: SyntheticHousehold.Trouble) {
    household.troubles[SyntheticHousehold.Spot(person: person, layout: layout)] = trouble
  }

  mutating func hold(_ person: Int, _ layout: Int, _ fields: [RecordField: FieldValue], asOf: CivilDate? = nil) {
    household.holdings.append(
      SyntheticHousehold.Holding(layout: layout, person: person, fields: fields, asOf: asOf))
  }

  mutating func declare(_ item: Item, _ subject: String, _ fields: [FieldEntry]) {
    household.entries.append(SyntheticHousehold.Entry(item: item.code, subject: subject, fields: fields))
  }

  mutating func plan(_ item: Item, _ difference: DifferenceClass, needsCoverage: Bool? = nil) {
    planned[item.code, default: []].append(PlannedClass(difference, needsCoverage: needsCoverage))
  }

  func reference(_ person: Int) -> String { household.people[person].reference }
}

extension SyntheticPerson {
  /// On the declarations' data date.
  var age: Int { SyntheticHousehold.asOf.days(since: birthDate) / 365 }
}

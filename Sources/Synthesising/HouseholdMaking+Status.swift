internal import EconomyModel

extension HouseholdMaking {
  /// EXPL: whatever is found wants an explanation.
  mutating func planExplained(_ item: Item) {
    plan(item, .consistent)
    for (person, layouts) in seen(item, atLeast: 18, membersOnly: false)
    where chance.happens(Likelihood.person(item.code)) {
      let layout = chance.pick(layouts)
      hold(person, layout, fields(item, person, layout))
      if household.people[person].isMember { plan(item, .explanationRequired) }
    }
  }

  /// GV01: nearly everybody is on the register; a few were taken off it.
  mutating func planRegister(_ item: Item) {
    plan(item, .consistent)
    for (person, layouts) in seen(item, membersOnly: false) where chance.happens(970) {
      let layout = chance.pick(layouts)
      var fields = fields(item, person, layout)
      let isCancelled = chance.happens(4)
      fields[.cancelled] = .flag(isCancelled)
      let one = household.people[person]
      if let former = one.formerName, world.layouts[layout].fields.contains(.formerName) {
        fields[.formerName] = .text(former)
      }
      hold(person, layout, fields)
      guard one.isMember else { continue }
      if isCancelled { plan(item, .statusDiffers) }
      if let address = fields[.registeredAddress], chance.happens(100) { declareAddress(item, person, address) }
    }
  }

  private mutating func declareAddress(_ item: Item, _ person: Int, _ address: FieldValue) {
    let differs = chance.happens(200)
    let stated = differs ? FieldValue.text("示例区解放街道0号") : address
    declare(item, reference(person), [FieldEntry(.registeredAddress, stated)])
    if differs { plan(item, .statusDiffers) }
  }

  /// GV02: a couple of the case, a spouse whom nobody declared, a marriage that ended, or none.
  mutating func planMarriages(_ item: Item) {
    plan(item, .consistent)
    for (person, layouts) in seen(item, atLeast: 22) {
      let layout = chance.pick(layouts)
      let spouse = household.people.indices.first { isCouple(person, $0) }
      if let spouse {
        marry(item, person, layout, name: household.people[spouse].name, id: household.people[spouse].id)
      } else if chance.happens(25) {
        let birth = household.people[person].birthDate
        let id = IdentityNumbers.number(household: household.number, place: 9, birth: birth, isMale: true)
        marry(item, person, layout, name: PersonNames.name("栗", &chance), id: id)
        let shown = world.layouts[layout].fields
        if shown.contains(.spouseID) || shown.contains(.spouseName) { plan(item, .statusDiffers) }
      } else if chance.happens(150), let word = world.layouts[layout].word(.maritalStatus, like: ["离婚"]) {
        var fields = fields(item, person, layout)
        fields[.maritalStatus] = .text(word)
        hold(person, layout, fields)
      }
    }
  }

  private mutating func marry(_ item: Item, _ person: Int, _ layout: Int, name: String, id: String) {
    let one = world.layouts[layout]
    guard let word = one.word(.maritalStatus, like: ["初婚", "已婚", "结婚"]) else { return }
    var fields = fields(item, person, layout)
    fields[.maritalStatus] = .text(word)
    if one.fields.contains(.spouseName) { fields[.spouseName] = .text(name) }
    if one.fields.contains(.spouseID) { fields[.spouseID] = .text(id) }
    hold(person, layout, fields)
    guard chance.happens(200) else { return }
    let differs = chance.happens(200)
    declare(item, reference(person), [FieldEntry(.maritalStatus, .text(differs ? "离婚" : word))])
    if differs { plan(item, .statusDiffers) }
  }

  /// GV03: a death on record stops the case, an obligor's too.
  mutating func planDeaths(_ item: Item) {
    plan(item, .consistent)
    for (person, layouts) in seen(item, membersOnly: false) where chance.happens(world.rates.death) {
      let layout = chance.pick(layouts)
      hold(person, layout, fields(item, person, layout))
      plan(item, .statusDiffers)
    }
  }

  /// GV08: a register's class and grade against the declared ones.
  mutating func planSpecialIdentity(_ item: Item) {
    plan(item, .consistent)
    for (person, layouts) in seen(item) where chance.happens(Likelihood.person(item.code)) {
      let layout = chance.pick(layouts)
      var fields = fields(item, person, layout)
      for field in [RecordField.identityKind, .grade] where world.layouts[layout].fields.contains(field) {
        let word = world.layouts[layout].word(field, like: ["残疾", "肢体三级"])
        fields[field] = word.map(FieldValue.text)
      }
      hold(person, layout, fields)
      guard let kind = fields[.identityKind], chance.happens(400) else { continue }
      let differs = chance.happens(200)
      declare(item, reference(person), [FieldEntry(.identityKind, differs ? .text("社区矫正对象") : kind)])
      if differs { plan(item, .statusDiffers) }
    }
  }
}

internal import Adapting
internal import EconomyModel

/// What institutions write about a household: its rows in each layout, with the faults of real files.
package struct RowMaking {
  let world: SyntheticWorld
  let household: SyntheticHousehold
  private var chance: SeededChance

  package init(_ world: SyntheticWorld, _ household: SyntheticHousehold) {
    self.world = world
    self.household = household
    chance = SeededChance(seed: world.seed, household.number, 3)
  }

  /// For each layout that answers, in order, its rows; those before faults.
  package mutating func rows() -> [(layout: Int, rows: [ReturnedRow])] {
    var all: [(layout: Int, rows: [ReturnedRow])] = []
    for item in world.items {
      for layout in world.layouts(of: item, household: household.number)
      where world.layouts[layout].institution != world.silent {
        let rows = household.people.indices.flatMap { written(of: $0, layout) }
        if !rows.isEmpty { all.append((layout, rows)) }
      }
    }
    return all
  }

  private func written(of person: Int, _ index: Int) -> [ReturnedRow] {
    let one = household.people[person]
    let layout = world.layouts[index]
    if one.notAsked(layout.item.code) { return [] }
    var blank = blank(one)
    let spot = SyntheticHousehold.Spot(person: person, layout: index)
    switch household.troubles[spot] {
    case .unanswered: return []
    case .answered(let outcome):
      blank.outcome = outcome
      return [blank]
    case .foreignName:
      let sound = sound(person, index, blank)
      return sound
        + sound.prefix(1).map { row in
          var row = row
          row.name = row.name == "路人甲" ? "路人乙" : "路人甲"
          return row
        }
    case nil: return sound(person, index, blank)
    }
  }

  private func sound(_ person: Int, _ index: Int, _ blank: ReturnedRow) -> [ReturnedRow] {
    let held = household.holdings.filter { $0.person == person && $0.layout == index }
    let layout = world.layouts[index]
    if held.isEmpty {
      guard layout.answersEverySubject, layout.says(.nothing) else { return [] }
      var row = blank
      row.outcome = .nothing
      return [row]
    }
    return held.map { holding in
      var row = blank
      row.fields = holding.fields
      if let asOf = holding.asOf { row.asOf = asOf }
      return row
    }
  }

  private func blank(_ person: SyntheticPerson) -> ReturnedRow {
    let second = household.number % 30_000 + 28_800
    let feedbackAt = Timestamp(date: SyntheticHousehold.asOf.adding(days: 18), secondOfDay: Int32(second))
    return ReturnedRow(
      household: household.number, name: person.name, id: person.id, birthDate: person.birthDate,
      asOf: SyntheticHousehold.asOf.adding(days: 13), feedbackAt: feedbackAt)
  }

  /// The rows as written: names and numbers in other shapes, rows twice, rows that must be rejected.
  package mutating func faulted(_ rows: [ReturnedRow], _ layout: Int) -> [ReturnedRow] {
    rows.flatMap { row in
      var row = row
      let isOwn = household.people.first { $0.id == row.id && $0.name == row.name }
      if let isOwn { misspell(&row, isOwn) }
      reshape(&row)
      var written = [row]
      if chance.happens(world.rates.duplicatedRow) { written.append(row) }
      if isOwn != nil, row.outcome == .found, chance.happens(world.rates.rejectedRow) {
        if let fault = fault(row, world.layouts[layout]) {
          row.fault = fault
          if fault == .amount { becomeStrangers(&row) }
          written.append(row)
        }
      }
      return written
    }
  }

  /// A row about somebody of the household whose amount cannot be read would leave the answer open: what is planted
  /// would no longer be found.
  private func becomeStrangers(_ row: inout ReturnedRow) {
    guard let stranger = world.household(world.households + household.number).people.first else { return }
    row.id = stranger.id
    row.name = stranger.name
    row.birthDate = stranger.birthDate
  }

  private mutating func misspell(_ row: inout ReturnedRow, _ person: SyntheticPerson) {
    if row.name.unicodeScalars.contains("\u{B7}"), chance.happens(world.rates.otherDot) {
      let dot = chance.pick(["\u{2022}", "\u{30FB}", "\u{2027}"])
      row.name = row.name.split(separator: "\u{B7}").joined(separator: dot)
    } else if let former = person.formerName, chance.happens(300) {
      row.name = former
    } else if chance.happens(world.rates.lossyName), let last = row.name.last {
      row.name = String(row.name.dropLast()) + (last == "?" ? "" : "?")
    }
  }

  private mutating func reshape(_ row: inout ReturnedRow) {
    if (1900...1999).contains(row.birthDate.year), chance.happens(world.rates.oldNumber) {
      row.id = String(row.id.prefix(6)) + row.id.dropFirst(8).dropLast()
    } else if row.id.hasSuffix("X"), chance.happens(world.rates.lowerCase) {
      row.id = row.id.dropLast() + "x"
    } else if chance.happens(world.rates.fullWidth) {
      row.id = String(String.UnicodeScalarView(row.id.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    }
  }

  /// A broken number leaves nobody to ask about only where no birth date stands beside it.
  private mutating func fault(_ row: ReturnedRow, _ layout: ReturnLayout) -> ReturnedRow.CellFault? {
    let hasMoney = layout.adapter.manifest.columns.contains(where: \.isMoney)
    if layout.statesBirthDate { return hasMoney ? .amount : nil }
    if hasMoney, chance.happens(500) { return .amount }
    return row.id.utf8.count == 18 ? .checkDigit : nil
  }
}

internal import EconomyModel

/// Gives one household what it has, lets it declare, and writes down what must be found.
struct HouseholdMaking {
  let world: SyntheticWorld
  var chance: SeededChance
  var household: SyntheticHousehold
  /// What each item's methods must find while every answer is there.
  var planned: [ItemCode: [PlannedClass]] = [:]
  /// Items whose declared total names no item: they are verified together or not at all.
  var joined: Set<ItemCode> = []
  /// Records made so far, so that numbers differ.
  var recordCount = 0

  struct PlannedClass {
    let difference: DifferenceClass
    /// Cannot be claimed while an answer is missing.
    let needsCoverage: Bool

    init(_ difference: DifferenceClass, needsCoverage: Bool? = nil) {
      self.difference = difference
      self.needsCoverage = needsCoverage ?? [.consistent, .overDeclared, .notVerifiable].contains(difference)
    }
  }

  init(_ world: SyntheticWorld, _ number: Int, _ people: [SyntheticPerson]) {
    self.world = world
    chance = SeededChance(seed: world.seed, number, 2)
    household = SyntheticHousehold(number: number, people: people)
  }

  mutating func made() -> SyntheticHousehold {
    makeTroubles()
    planWork()
    planTransfers()
    for item in world.items where planned[item.code] == nil { plan(item) }
    makeForeignNames()
    household.truth = world.items.map { ($0.code, settled($0)) }
    return household
  }

  private mutating func plan(_ item: Item) {
    switch item.code.rawValue {
    case "GV01": planRegister(item)
    case "GV02": planMarriages(item)
    case "GV03": planDeaths(item)
    case "GV08": planSpecialIdentity(item)
    case "IN01": planPolicies(item)
    default: planByMethod(item)
    }
  }

  private mutating func planByMethod(_ item: Item) {
    switch item.methods.first {
    case .sum: planSum(item)
    case .set: planSet(item)
    case .amount: planAmount(item)
    case .explain: planExplained(item)
    case .cap, .equal, .imputed, .stop, nil: planned[item.code, default: []].append(PlannedClass(.consistent))
    }
  }

  /// What the plan comes to where answers are missing.
  private func settled(_ item: Item) -> DifferenceClass {
    let whole = joined.contains(item.code) ? world.items.filter { joined.contains($0.code) } : [item]
    let isComplete = whole.allSatisfy(isComplete)
    let classes = (planned[item.code] ?? []).map { plan in
      plan.needsCoverage && !isComplete ? DifferenceClass.notVerifiable : plan.difference
    }
    return Self.telling.first(where: classes.contains) ?? .consistent
  }

  /// Docs/decisions/0011: the more telling class decides.
  private static let telling: [DifferenceClass] = [
    .undeclared, .underDeclared, .statusDiffers, .explanationRequired, .overDeclared, .notVerifiable, .consistent,
  ]
}

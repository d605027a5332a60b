internal import EconomyModel

/// Makes the people of one household: one to six members, up to three obligors.
struct PeopleMaking {
  let household: Int
  let rates: SynthesisRates
  private var chance: SeededChance
  private var people: [SyntheticPerson] = []
  private let family: String

  /// 2.39 persons on average.
  private static let sizes = [
    1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6,
  ]
  static let today = SyntheticHousehold.asOf

  init(seed: UInt64, household: Int, rates: SynthesisRates) {
    self.household = household
    self.rates = rates
    chance = SeededChance(seed: seed, household, 1)
    family = PersonNames.family(&chance)
  }

  mutating func made() -> [SyntheticPerson] {
    let size = chance.pick(Self.sizes)
    let age = size == 1 ? chance.within(35...84) : size == 2 ? chance.within(40...80) : chance.within(30...55)
    let isMale = chance.happens(600)
    add("01", age, isMale)
    var left = size - 1
    let hasSpouse = size > 3 || (left > 0 && chance.happens(650))
    if hasSpouse {
      add("10", min(86, max(24, age + chance.within(-4...4))), !isMale)
      left -= 1
    }
    while left > 0 {
      if left == 1 && size > 4 { addParent(age) } else { addChild(age) }
      left -= 1
    }
    if !chance.happens(250) { addObligors(age) }
    return people
  }

  private mutating func addChild(_ age: Int) {
    let isMale = chance.happens(520)
    add(isMale ? "20" : "30", max(1, age - chance.within(22...30)), isMale)
  }

  private mutating func addParent(_ age: Int) {
    let isMale = chance.happens(400)
    add(isMale ? "51" : "52", min(94, age + chance.within(21...28)), isMale)
  }

  private mutating func addObligors(_ age: Int) {
    for _ in 0..<chance.within(0...3) {
      let isMale = chance.happens(500)
      if age >= 52 {
        add(isMale ? "20" : "30", age - chance.within(23...30), isMale, .support)
      } else {
        add(isMale ? "73" : "77", max(20, age + chance.within(-8...8)), isMale, .maintain)
      }
    }
  }

  private mutating func add(_ relation: String, _ age: Int, _ isMale: Bool, _ obligation: ObligorKind? = nil) {
    let birth = Self.today.adding(days: -(age * 365 + 20 + chance.below(300)))
    let isFamily = relation == "01" || relation.hasPrefix("2") || relation.hasPrefix("3") || relation.hasPrefix("7")
    var own = isFamily ? family : PersonNames.family(&chance)
    var name = PersonNames.name(own, &chance)
    while people.contains(where: { $0.name == name }) { name = PersonNames.name(own, &chance) }
    own = PersonNames.name("曲", &chance)
    let count = people.count { ($0.obligation == nil) == (obligation == nil) } + 1
    var person = SyntheticPerson(
      reference: (obligation == nil ? "m" : "o") + "\(count)", name: name,
      formerName: chance.happens(rates.formerName) ? own : nil,
      id: IdentityNumbers.number(household: household, place: people.count, birth: birth, isMale: isMale),
      birthDate: birth, relation: relation, obligation: obligation)
    person.consent = consent(age)
    people.append(person)
  }

  private mutating func consent(_ age: Int) -> SyntheticPerson.Consent {
    if age < 18 { return .guardian(people.first?.name ?? "") }
    if people.isEmpty { return .signed }
    switch chance.below(1000) {
    case ..<rates.missingSignature: return .missing
    case ..<(rates.missingSignature + rates.lapsed): return .lapsed
    case ..<(rates.missingSignature + rates.lapsed + rates.revoked): return .revoked
    case ..<(rates.missingSignature + rates.lapsed + rates.revoked + rates.limitedScope):
      let codes = ItemCatalogue.national.items.map(\.code)
      return .without((0..<chance.within(1...3)).map { _ in chance.pick(codes) })
    default: return .signed
    }
  }
}

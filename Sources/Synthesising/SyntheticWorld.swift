package import Adapting
package import Configuring
package import EconomyModel

/// The invented families of one seed. Each is a function of the seed and its number, so that none is kept.
package struct SyntheticWorld: Sendable {
  package let seed: UInt64
  package let households: Int
  package let rates: SynthesisRates
  package let layouts: [ReturnLayout]
  /// Never answers; nil when every institution also supplies deposits.
  package let silent: InstitutionCode?
  /// The asked items, in the catalogue's order.
  let items: [Item]

  /// - Parameter adapters: by name; a return whose adapter is not there is not asked.
  package init(
    seed: UInt64, households: Int, rates: SynthesisRates = SynthesisRates(), configuration: CentreConfiguration,
    adapters: [String: Adapter]
  ) {
    self.seed = seed
    self.households = households
    self.rates = rates
    layouts = configuration.institutions.flatMap { institution in
      institution.returns.compactMap { returned in
        adapters[returned.adapter].map { ReturnLayout(institution.code, $0) }
      }
    }
    items = (ItemCatalogue.national.items + configuration.addedItems).filter { [layouts] item in
      layouts.contains { $0.item.code == item.code }
    }
    silent = Self.silent(layouts, seed)
  }

  /// One by the seed, among those whose silence leaves most items to be verified.
  private static func silent(_ layouts: [ReturnLayout], _ seed: UInt64) -> InstitutionCode? {
    let busy = Set(layouts.filter { ["BK01", "GV01", "PR01"].contains($0.item.code.rawValue) }.map(\.institution))
    let quiet = layouts.map(\.institution).filter { !busy.contains($0) }
    var chance = SeededChance(seed: seed, 0x51)
    return quiet.count < 3 ? nil : chance.pick(quiet)
  }

  package func household(_ number: Int) -> SyntheticHousehold {
    var making = HouseholdMaking(self, number, people(of: number))
    return making.made()
  }

  private func people(of number: Int) -> [SyntheticPerson] {
    var making = PeopleMaking(seed: seed, household: number, rates: rates)
    var people = making.made()
    let every = rates.doubledNumberEvery
    if number % every == every - 1 {
      var other = PeopleMaking(seed: seed, household: number - 1, rates: rates)
      if let twin = other.made().first { people[0] = people[0].bearing(twin) }
    } else if number % every == every - 2, number + 1 < households {
      people[0].isDoubled = true
    }
    return people
  }

  /// The layouts by which institutions answer about a household; of several for one question one is chosen.
  func layouts(of item: Item, household: Int) -> [Int] {
    var chosen: [Int] = []
    for index in layouts.indices where layouts[index].item.code == item.code {
      if let rival = chosen.firstIndex(where: { layouts[$0].institution == layouts[index].institution }) {
        if household % 23 == 7 { chosen[rival] = index }
      } else {
        chosen.append(index)
      }
    }
    return chosen
  }
}

extension SyntheticPerson {
  /// With another's number.
  fileprivate func bearing(_ twin: SyntheticPerson) -> SyntheticPerson {
    var person = SyntheticPerson(
      reference: reference, name: name == twin.name ? name + "甲" : name, formerName: formerName, id: twin.id,
      birthDate: twin.birthDate, relation: relation, obligation: obligation)
    person.consent = consent
    person.isDoubled = true
    return person
  }
}

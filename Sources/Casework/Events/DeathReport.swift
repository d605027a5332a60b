package import EconomyModel

/// 死亡, established by a paper.
package struct DeathReport: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case person, diedOn
  }

  package let person: String
  package let diedOn: CivilDate

  package init(person: String, diedOn: CivilDate) {
    self.person = person
    self.diedOn = diedOn
  }
}

package import EconomyModel

/// 家庭变化, reported or found.
package struct HouseholdChange: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case kind, source, happenedOn, persons
  }

  package let kind: HouseholdChangeKind
  package let source: ChangeSource
  package let happenedOn: CivilDate
  /// References of those who joined or left.
  package let persons: [String]

  package init(kind: HouseholdChangeKind, source: ChangeSource, happenedOn: CivilDate, persons: [String]) {
    self.kind = kind
    self.source = source
    self.happenedOn = happenedOn
    self.persons = persons
  }
}

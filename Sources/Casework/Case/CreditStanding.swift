package import EconomyModel

/// 诚信等级 since a day; nil: nothing is held against the family.
package struct CreditStanding: Hashable, Sendable {
  package let since: CivilDate
  package let grade: ConsequenceGrade?
  package let deed: DeedID
}

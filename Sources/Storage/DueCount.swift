package import EconomyModel

/// How many deadlines of one kind wait for one party in one region.
package struct DueCount: Hashable, Sendable {
  package let kind: String
  package let waitingFor: String
  package let region: String
  package let count: Int
  /// Of these, how many were due before the day of reckoning.
  package let overdue: Int
  package let earliest: CivilDate
}

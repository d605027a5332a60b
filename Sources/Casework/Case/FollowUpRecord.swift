package import EconomyModel

/// Why and since when a follow-up is due.
package struct FollowUpRecord: Hashable, Sendable {
  package let cause: FollowUpCause
  package let since: CivilDate
}

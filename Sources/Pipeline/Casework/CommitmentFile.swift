package import Casework
package import EconomyModel

/// 承诺案件档案: a commitment case with everything that was done in it.
package struct CommitmentFile: Sendable {
  package let course: CommittedCase
  /// In the order in which they were taken.
  package let deeds: [CaseDeed]
  /// What it waits for and what may still be done, by day.
  package let deadlines: [Deadline]
  /// The household as declared now, the applicant first.
  package let members: [HouseholdMember]
}

/// One family's application as declared: who lives in it, who owes it support, what it says it has.
///
/// A changed declaration is a new version of the same case; versions are Storage's business, not this value's.
package struct VerificationRequest: Hashable, Sendable, Codable {
  package let caseNumber: CaseNumber
  /// The business type, such as `最低生活保障`.
  package let scheme: String
  /// GB/T 2260 code of the township or county that accepted it.
  package let region: String
  package let appliedOn: CivilDate
  /// The data date of every declared figure.
  package let asOf: CivilDate
  /// In the declaration's order, the applicant (本人) first; never empty.
  package let members: [HouseholdMember]
  package let obligors: [Obligor]
  package let entries: [DeclaredEntry]
  package let incomes: [DeclaredIncome]

  package init(
    caseNumber: CaseNumber, scheme: String, region: String, appliedOn: CivilDate, asOf: CivilDate,
    members: [HouseholdMember], obligors: [Obligor], entries: [DeclaredEntry], incomes: [DeclaredIncome]
  ) {
    self.caseNumber = caseNumber
    self.scheme = scheme
    self.region = region
    self.appliedOn = appliedOn
    self.asOf = asOf
    self.members = members
    self.obligors = obligors
    self.entries = entries
    self.incomes = incomes
  }
}

extension VerificationRequest {
  /// Everybody in the case: members, then obligors, each in the declaration's order.
  package var persons: [Person] { members.map(\.person) + obligors.map(\.person) }
}

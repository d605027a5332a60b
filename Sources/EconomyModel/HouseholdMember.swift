/// A member of the applying household. The applicant is the member whose relation is 本人.
package struct HouseholdMember: Hashable, Sendable, Codable {
  /// The declaration's own name for the member, unique in it, such as `m1`.
  package let reference: String
  package let person: Person
  package let relation: Relation
  /// A relation is dated: from when; nil when it always held or is not stated.
  package let since: CivilDate?
  /// Until when; nil while it lasts.
  package let until: CivilDate?

  package init(
    reference: String, person: Person, relation: Relation, since: CivilDate? = nil, until: CivilDate? = nil
  ) {
    self.reference = reference
    self.person = person
    self.relation = relation
    self.since = since
    self.until = until
  }
}

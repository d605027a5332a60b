/// 赡养/抚养/扶养义务人: checked, shown in a table of their own, never counted in household size.
package struct Obligor: Hashable, Sendable, Codable {
  /// The declaration's own name for the obligor, unique in it, such as `o1`.
  package let reference: String
  package let person: Person
  package let kind: ObligorKind
  /// The reference of the member to whom the duty is owed.
  package let obligedTo: String
  /// As the obligor stands to that member.
  package let relation: Relation
  package let since: CivilDate?
  package let until: CivilDate?
  /// What the obligor states of their own household; nil when not stated.
  package let monthlyIncome: Fen?
  package let householdMonthlyIncome: Fen?
  package let householdSize: Int?
  package let monthlySupportPaid: Fen?

  package init(
    reference: String, person: Person, kind: ObligorKind, obligedTo: String, relation: Relation,
    since: CivilDate? = nil, until: CivilDate? = nil, monthlyIncome: Fen? = nil, householdMonthlyIncome: Fen? = nil,
    householdSize: Int? = nil, monthlySupportPaid: Fen? = nil
  ) {
    self.reference = reference
    self.person = person
    self.kind = kind
    self.obligedTo = obligedTo
    self.relation = relation
    self.since = since
    self.until = until
    self.monthlyIncome = monthlyIncome
    self.householdMonthlyIncome = householdMonthlyIncome
    self.householdSize = householdSize
    self.monthlySupportPaid = monthlySupportPaid
  }
}

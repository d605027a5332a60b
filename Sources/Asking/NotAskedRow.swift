package import EconomyModel

/// A question that was not put, and why.
package struct NotAskedRow: Hashable, Sendable {
  package let caseNumber: CaseNumber
  /// The declaration's own reference of the person, such as `m1`.
  package let reference: String
  package let item: ItemCode
  /// Nil when it was put to nobody at all.
  package let institution: InstitutionCode?
  package let cause: NotAskedCause

  package init(
    caseNumber: CaseNumber, reference: String, item: ItemCode, institution: InstitutionCode? = nil,
    cause: NotAskedCause
  ) {
    self.caseNumber = caseNumber
    self.reference = reference
    self.item = item
    self.institution = institution
    self.cause = cause
  }
}

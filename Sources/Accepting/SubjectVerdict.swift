package import EconomyModel

/// The verdict on one subject × question of a case.
package struct SubjectVerdict: Hashable, Sendable {
  /// The declaration's reference of the member or obligor.
  package let reference: String
  package let question: AskedQuestion
  package let verdict: AuthorisationVerdict
}

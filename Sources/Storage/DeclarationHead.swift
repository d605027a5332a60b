package import EconomyModel

/// A declaration as a list shows it.
package struct DeclarationHead: Hashable, Sendable {
  package let applicant: String
  package let scheme: String
  /// GB/T 2260.
  package let region: String
  package let appliedOn: CivilDate
}

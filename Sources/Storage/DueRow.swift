package import EconomyModel

/// A deadline with the case it is of.
package struct DueRow: Hashable, Sendable {
  package let caseNumber: CaseNumber
  package let track: String
  package let state: String
  package let region: String
  package let deadline: StoredDeadline
}

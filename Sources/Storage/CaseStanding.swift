package import EconomyModel

/// When a case was last asked about, as the next cut-off wants to know it.
package struct CaseStanding: Hashable, Sendable {
  package let caseNumber: CaseNumber
  /// Of its newest declaration.
  package let version: Int
  /// Nil for a case that no batch has asked about.
  package let last: Last?

  package struct Last: Hashable, Sendable {
    package let week: BatchWeek
    package let openedOn: CivilDate
    package let version: Int
  }
}

package import EconomyModel

/// A batch as the database knows it.
package struct StoredBatch: Hashable, Sendable {
  package let week: BatchWeek
  package let openedOn: CivilDate
  package let openedBy: String
  package let terms: BatchTerms
}

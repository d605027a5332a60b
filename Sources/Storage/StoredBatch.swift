package import EconomyModel

/// A batch as the database knows it.
package struct StoredBatch: Hashable, Sendable {
  package let week: BatchWeek
  package let openedOn: CivilDate
  package let openedBy: String
  package let terms: BatchTerms

  package init(week: BatchWeek, openedOn: CivilDate, openedBy: String, terms: BatchTerms) {
    self.week = week
    self.openedOn = openedOn
    self.openedBy = openedBy
    self.terms = terms
  }
}

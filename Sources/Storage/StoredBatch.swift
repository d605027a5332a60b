package import EconomyModel

/// A batch as the database knows it.
package struct StoredBatch: Hashable, Sendable {
  package let week: BatchWeek
  package let openedOn: CivilDate
  package let openedBy: String
  package let terms: BatchTerms
  /// Everybody who is due has been written down; until then a killed cut-off goes on where it stood.
  package let isCutOff: Bool
  package let closedOn: CivilDate?

  package init(
    week: BatchWeek, openedOn: CivilDate, openedBy: String, terms: BatchTerms, isCutOff: Bool = false,
    closedOn: CivilDate? = nil
  ) {
    self.week = week
    self.openedOn = openedOn
    self.openedBy = openedBy
    self.terms = terms
    self.isCutOff = isCutOff
    self.closedOn = closedOn
  }
}

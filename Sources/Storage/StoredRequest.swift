package import EconomyModel

/// 请求批次: one family's request, as the database knows it; what was asked stands with its batch.
package struct StoredRequest: Hashable, Sendable {
  package let week: BatchWeek
  package let caseNumber: CaseNumber
  package let declarationVersion: Int
  /// How many versions of authorisations of the case were on file.
  package let papers: Int
  package let openedOn: CivilDate
  /// Its lists have left.
  package let isCutOff: Bool
  package let closedOn: CivilDate?
}

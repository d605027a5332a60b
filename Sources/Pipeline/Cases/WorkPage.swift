package import EconomyModel

/// One page of the worklist.
package struct WorkPage: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let caseNumber: CaseNumber
    package let applicant: String
    package let scheme: String
    package let region: String
    package let appliedOn: CivilDate
    /// Nil where no batch has asked about the case.
    package let week: BatchWeek?
    package let state: WorkState
    package let asked: Int
    package let answered: Int
    /// Names, in the batch's order.
    package let lateInstitutions: [String]
    package let differences: Int
    package let biggestDifference: Fen
    /// When the batch that asked was opened; nil where none has.
    package let askedOn: CivilDate?
    /// By when the next answer that is still missing is due; nil where none is.
    package let due: CivilDate?
  }

  package let lines: [Line]
  /// How many cases the query has on all pages.
  package let total: Int
  package let page: Int
  package let pages: Int
  /// Of all cases in the scope, whatever else the query says.
  package let counts: [WorkState: Int]
  /// When the list was put together.
  package let asOf: Timestamp
}

package import EconomyModel

/// The counts behind a batch summary, straight from the database.
package struct BatchFigures: Sendable {
  package struct FileLine: Hashable, Sendable {
    package let fileName: String
    package let institution: InstitutionCode
    package let item: ItemCode
    package let rows: Int64
    package let accepted: Int64
    /// Empty unless the file was refused.
    package let refusal: String
    /// The list it answers, by the file or its manifest; nil where neither names one.
    package let list: String?
    /// ISO; the day its figures are of.
    package let asOf: String?
    package let controls: [ControlTotal]
  }

  package struct Difference: Hashable, Sendable {
    package let caseNumber: CaseNumber
    package let item: ItemCode
    package let differenceClass: DifferenceClass
    package let declared: Fen
    package let verified: Fen
  }

  package struct RejectCause: Hashable, Sendable {
    package let code: String
    package let count: Int64
  }

  package let cases: Int
  package let persons: Int
  /// Sorted by name.
  package let files: [FileLine]
  package let counts: FateCounts
  package let cells: [CellState: Int]
  package let classes: [DifferenceClass: Int]
  package let blockedCases: [CaseNumber]
  /// Largest |verified − declared| first.
  package let biggestDifferences: [Difference]
  /// Most frequent first.
  package let rejects: [RejectCause]
  /// Files that no receipt could be made for: name and sentence.
  package let strays: [(fileName: String, text: String)]
  /// Files whose rows, bytes or kept records do not add up; anything here is a defect.
  package let leaks: [String]
}

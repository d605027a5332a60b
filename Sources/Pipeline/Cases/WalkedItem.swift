package import EconomyModel

/// One item of a report walked back to the rows it rests on.
package struct WalkedItem: Sendable {
  package struct Line: Sendable {
    package let finding: FindingLine
    /// Of the row that is cited, masked; nil when its bytes are no longer kept, or nothing is cited.
    package let row: String?
  }

  /// One row as its file has it, and what for.
  package struct Unmasked: Sendable {
    package let line: Int
    package let row: String
    package let purpose: String
  }

  package let report: CaseReport
  package let finding: ItemFinding
  package let lines: [Line]
  /// Nil unless somebody asked for one.
  package let unmasked: Unmasked?
}

package import EconomyModel

/// What is stored of a prepared report beside its inputs. One value serves case after case.
package struct PlainSummary: Sendable {
  /// In the catalogue's order.
  package internal(set) var findings: [PlainFinding] = []
  /// Persons in their order, for each the questions in theirs.
  package internal(set) var grid: [CellState] = []
  /// For each cell what its rows have said so far; nil while there is none.
  var outcomes: [RecordOutcome?] = []
  /// By the lane's items.
  var tallies: [PlainTally] = []
  /// Where a number was met first, by a part of it; -1 for none.
  var slots: [Int] = []

  package init() {}
}

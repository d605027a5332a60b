package import Diagnostics
package import EconomyModel

/// What summaries know of a case: how its items came out, and its coverage grid.
package struct CaseSummary: Hashable, Sendable {
  /// One item's finding.
  package struct Line: Hashable, Sendable {
    package let item: ItemCode
    package let method: ComparisonMethod
    /// Nil for an item that is only shown.
    package let differenceClass: DifferenceClass?
    /// In fen; nil where there is no amount of money.
    package let declared: Int64?
    package let verified: Int64?
    package let blocksIssue: Bool

    package init(
      item: ItemCode, method: ComparisonMethod, conclusion: Conclusion, declared: Fen?, verified: Fen?,
      blocksIssue: Bool
    ) {
      self.init(
        item: item, method: method, differenceClass: conclusion.differenceClass, declared: declared?.amount,
        verified: verified?.amount, blocksIssue: blocksIssue)
    }

    init(
      item: ItemCode, method: ComparisonMethod, differenceClass: DifferenceClass?, declared: Int64?, verified: Int64?,
      blocksIssue: Bool
    ) {
      self.item = item
      self.method = method
      self.differenceClass = differenceClass
      self.declared = declared
      self.verified = verified
      self.blocksIssue = blocksIssue
    }
  }

  /// Sorted by item.
  package let lines: [Line]
  /// How many cells are in each state, by ``CellState/stored``.
  let cells: [Int]
  /// Persons in the declaration's order, for each the questions in the terms' order.
  let grid: [UInt8]

  package init(lines: [Line], grid: [CellState]) {
    self.lines = lines.sorted { $0.item < $1.item }
    self.grid = grid.map(\.stored)
    cells = grid.reduce(into: Self.noCells) { $0[Int($1.stored)] += 1 }
  }

  init(lines: [Line], cells: [Int], grid: [UInt8] = []) {
    self.lines = lines
    self.cells = cells
    self.grid = grid
  }

  func withGrid(_ grid: [UInt8]) -> CaseSummary { CaseSummary(lines: lines, cells: cells, grid: grid) }

  /// Persons in the declaration's order, for each the questions in the terms' order.
  /// - Throws: `store.failed`.
  package func states() throws(Reason) -> [CellState] {
    var states: [CellState] = []
    states.reserveCapacity(grid.count)
    for byte in grid { states.append(try CellState(stored: byte)) }
    return states
  }

  static var noCells: [Int] { [Int](repeating: 0, count: CellState.allCases.count) }

  package func count(_ state: CellState) -> Int { cells[Int(state.stored)] }

  package var blocksIssue: Bool { lines.contains { $0.blocksIssue } }
}

extension CaseSummary.Line {
  package init(_ finding: ItemFinding) {
    self.init(
      item: finding.item, method: finding.method, conclusion: finding.conclusion, declared: finding.declared.fen,
      verified: finding.verified.fen, blocksIssue: finding.blocksIssue)
  }

  /// Without its sign; 0 where neither side states an amount.
  package var differenceFen: UInt64 {
    let (one, other) = (declared ?? 0, verified ?? 0)
    return UInt64(bitPattern: max(one, other) &- min(one, other))
  }
}

extension Conclusion {
  fileprivate var differenceClass: DifferenceClass? {
    switch self {
    case .compared(let found): found
    case .shownOnly: nil
    }
  }
}

extension Figure {
  fileprivate var fen: Fen? {
    switch self {
    case .money(let fen), .moneyPerYear(let fen): fen
    case .area, .count, .text, .notStated: nil
    }
  }
}

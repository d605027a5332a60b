internal import EconomyModel

/// A batch's cases added up, one by one in their order.
struct SummaryTally {
  private var states = CaseSummary.noCells
  private(set) var classes: [DifferenceClass: Int] = [:]
  private(set) var blockedCases: [CaseNumber] = []
  /// Largest first; equal ones by case and item.
  private(set) var biggestDifferences: [BatchFigures.Difference] = []
  private var sizes: [UInt64] = []
  private let most: Int

  init(most: Int) { self.most = most }

  mutating func add(_ summary: CaseSummary, of caseNumber: CaseNumber) {
    for (state, count) in summary.cells.enumerated() { states[state] += count }
    if summary.blocksIssue { blockedCases.append(caseNumber) }
    for line in summary.lines {
      guard let found = line.differenceClass else { continue }
      classes[found, default: 0] += 1
      if found != .consistent, line.declared != nil || line.verified != nil { add(line, found, of: caseNumber) }
    }
  }

  private mutating func add(_ line: CaseSummary.Line, _ found: DifferenceClass, of caseNumber: CaseNumber) {
    let size = line.differenceFen
    if sizes.count == most, sizes.last.map({ $0 >= size }) ?? true { return }
    let place = sizes.firstIndex { $0 < size } ?? sizes.count
    sizes.insert(size, at: place)
    biggestDifferences.insert(
      BatchFigures.Difference(
        caseNumber: caseNumber, item: line.item, differenceClass: found, declared: Fen(line.declared ?? 0),
        verified: Fen(line.verified ?? 0)), at: place)
    guard sizes.count > most else { return }
    sizes.removeLast()
    biggestDifferences.removeLast()
  }

  /// Only of states that some cell is in.
  var cells: [CellState: Int] {
    var cells: [CellState: Int] = [:]
    for state in CellState.byNumber where states[Int(state.stored)] > 0 { cells[state] = states[Int(state.stored)] }
    return cells
  }
}

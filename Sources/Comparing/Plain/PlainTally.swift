internal import EconomyModel

/// One item of one plain household on its way to a finding.
struct PlainTally {
  var sums = SumTally()
  /// Without their signs: while these can be added, the sum can be in any order.
  var magnitude: Int64 = 0
  /// Asked, declared or returned.
  var isNamed = false
  /// Somebody who counts was asked, declared or found something.
  var isConcerned = false
  var isAsked = false
  var answered = 0
  var unanswered = 0
  var notAsked = 0

  /// - Returns: false where the general way must add.
  mutating func add(_ row: PlainRow, declaredAsOf: CivilDate, within days: Int) -> Bool {
    isConcerned = true
    switch row.amount {
    case .fen(let fen):
      let (sum, overflow) = magnitude.addingReportingOverflow(Int64(clamping: fen.magnitude))
      magnitude = sum
      _ = sums.add(verified: Fen(fen), asOf: row.asOf, declaredAsOf: declaredAsOf, within: days)
      return !overflow
    case .foreign: sums.isForeign = true
    case .absent: sums.isUnvalued = true
    case .odd: return false
    }
    return true
  }

  mutating func add(_ declared: PlainCase.Declared) {
    isNamed = true
    guard declared.isCounted else { return }
    isConcerned = true
    sums.isDeclared = true
    sums.isForeignDeclared = declared.isForeign
    if let fen = declared.fen { sums.declared.add(Fen(fen)) }
  }

  mutating func add(_ state: CellState) {
    isConcerned = true
    isAsked = true
    switch state {
    case .hit, .nothing: answered += 1
    case .pending, .mismatch, .rejected, .error: unanswered += 1
    case .notAsked: notAsked += 1
    case .notApplicable: break
    }
  }

  /// - Parameter hasMembers: somebody counts at all.
  func finding(of item: Item, _ tolerance: Tolerance, hasMembers: Bool) -> PlainFinding {
    let isComplete =
      item.requiresCoverage ? unanswered == 0 && notAsked == 0 && (isAsked || !hasMembers) : answered > 0
    return PlainFinding(
      item: item.code, method: .sum,
      conclusion: isConcerned ? .compared(sums.difference(tolerance, isComplete: isComplete)) : .shownOnly,
      declared: sums.declaredFen, verified: sums.verifiedFen(isComplete: isComplete), blocksIssue: false)
  }
}

internal import EconomyModel

/// One item with what each of its methods says of it, and the finding they make together.
struct AssessedItem {
  let evidence: ItemEvidence
  let verdicts: [MethodVerdict]
  /// Answers that wait for a person.
  let held: Int

  var finding: ItemFinding {
    let source = figureSource
    let lines = FindingLines(evidence: evidence, verdicts: verdicts)
    let conclusion = verdicts.reduce(Conclusion.shownOnly) { $0.orMoreTelling($1.conclusion) }
    let declared = source?.declared ?? .notStated
    let verified = source?.verified ?? .notStated
    return ItemFinding(
      item: evidence.item.code, method: deciding?.method ?? .explain,
      conclusion: isConcerned ? conclusion : .shownOnly, declared: declared, verified: verified,
      difference: Figure.difference(declared: declared, verified: verified), reasons: reasons, lines: lines.sorted,
      blocksIssue: verdicts.contains(where: \.blocksIssue))
  }

  /// A death on record concerns the case whoever it is.
  private var isConcerned: Bool { evidence.concernsHousehold || verdicts.contains(where: \.blocksIssue) }

  /// The most telling method, the earlier one among equals.
  private var deciding: MethodVerdict? {
    verdicts.min { rank($0) < rank($1) }
  }

  private func rank(_ verdict: MethodVerdict) -> Int {
    verdict.conclusion.differenceClass?.tellingRank ?? DifferenceClass.allCases.count
  }

  /// The deciding method's figures, or those of the method that adds up where the deciding one only counts.
  private var figureSource: MethodVerdict? {
    let amounts = verdicts.filter { $0.declared.isAmount || $0.verified.isAmount }
    guard let deciding else { return nil }
    switch deciding.method {
    case .sum, .amount, .imputed: return deciding
    case .set, .equal, .explain, .cap, .stop: break
    }
    return amounts.first { $0.method == deciding.method } ?? amounts.first ?? deciding
  }

  private var reasons: [FindingReason] {
    guard isConcerned else { return [] }
    var fromLines: [FindingReason] = []
    for verdict in verdicts {
      for line in verdict.lines {
        for reason in line.reasons where reason.describesItem { fromLines.append(reason) }
      }
    }
    let waiting: [FindingReason] = held > 0 ? [.answersHeld(held)] : []
    return (verdicts.flatMap(\.reasons) + fromLines + evidence.coverage.reasons + waiting).distinct()
  }
}

extension Figure {
  fileprivate var isAmount: Bool {
    switch self {
    case .money, .moneyPerYear, .area: true
    case .count, .text, .notStated: false
    }
  }
}

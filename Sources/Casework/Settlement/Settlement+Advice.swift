import EconomyModel

extension Settlement {
  private var rollUps: [SettlementLine] { lines.filter(\.isRollUp) }

  package func has(_ standing: SettlementStanding) -> Bool { rollUps.contains { $0.standing == standing } }

  /// Where answers are missing nothing is suggested: silence counts neither for nor against anybody.
  package var advice: SettlementAdvice {
    if has(.blocked) { return .resolveFirst }
    if !pending.isEmpty || report.pending > 0 { return .awaitAnswers }
    if has(.toExplain) || has(.notVerifiable) { return .askFamily }
    if let monthly { return monthly.advice }
    switch (has(.favourable), has(.unfavourable)) {
    case (false, false): return .confirm
    case (true, false): return .adjustUp
    case (false, true): return .adjustDown
    case (true, true): return .adjustBothWays
    }
  }

  /// Items that the family is asked about, in order. Whoever holds papers that show deceit records those; the
  /// difference itself shows none.
  package var questions: [String] {
    rollUps.filter { $0.standing == .unfavourable || $0.standing == .toExplain }.map(\.item.rawValue)
  }
}

extension MonthlyChange {
  var advice: SettlementAdvice {
    if after == .zero { return .stopNoFault }
    if after == before { return .confirm }
    return after > before ? .adjustUp : .adjustDown
  }
}

internal import EconomyModel

/// Holds one share of this week against its history. Three things must come together: the move is far enough to
/// matter, chance does not make it, and where there is little to go by it is gross.
struct ShareWatch {
  private let history: ShareHistory
  private let now: Share
  private let limits: DriftLimits

  init(_ earlier: [Share], _ now: Share, _ limits: DriftLimits) {
    history = ShareHistory(earlier)
    self.now = now
    self.limits = limits
  }

  var then: Share { history.then }
  var isRisen: Bool { Share.isLess(then, now) }
  /// In millionths.
  var distance: Int64 { then.distancePerMillion(now) }

  /// Too few weeks or rows for anything but gross changes.
  var isThin: Bool { history.weekCount < limits.weeksAtLeast || now.of < limits.rowsAtLeast }

  /// Nil when it is no alarm.
  /// - Parameter isWorse: the direction in which a move beyond every earlier week counts, however much they wavered.
  func severity(ofMove move: DriftLimits.Move, isWorse: Bool) -> DriftAlarm.Severity? {
    let distance = then.distancePerMillion(now)
    let isFar =
      distance >= move.shiftPerMille * 1000
      || (distance >= move.leastPerMille * 1000
        && (then.isApart(from: now, byPercent: move.factorPercent)
          || then.rest.isApart(from: now.rest, byPercent: move.factorPercent)))
    return isFar
      ? severity(surprise: max(history.surprise(now), isWorse ? outsideSurprise : 0), oneIn: limits.ratesOneIn) : nil
  }

  func severity(ofShift perMille: Int64, among count: Int64 = 1, isGross: Bool = false) -> DriftAlarm.Severity? {
    isShifted(by: perMille) ? severity(among: count, isGross: isGross) : nil
  }

  func isShifted(by perMille: Int64) -> Bool { then.distancePerMillion(now) >= perMille * 1000 }

  /// What is far enough already; nil when chance can make it or too little is known.
  /// - Parameters:
  ///   - among: of how many like it this one was picked.
  ///   - isGross: gross for another reason than the distance.
  func severity(among count: Int64 = 1, isGross: Bool = false) -> DriftAlarm.Severity? {
    severity(surprise: history.surprise(now), oneIn: limits.oneIn, among: count, isGross: isGross)
  }

  private func severity(
    surprise: Int64, oneIn: Int64, among count: Int64 = 1, isGross: Bool = false
  ) -> DriftAlarm.Severity? {
    guard now.of > 0, then.of > 0, surprise >= Surprise.oneIn(oneIn) + Surprise.oneIn(count) else { return nil }
    let isGross = isGross || isShifted(by: limits.grossPerMille)
    return isGross ? .gross : isThin ? nil : .marked
  }

  private var outsideSurprise: Int64 { !isThin && history.isOutside(now) ? history.plainSurprise(now) : 0 }

  func alarm(
    _ kind: DriftKind, _ severity: DriftAlarm.Severity, column: WatchedColumn? = nil, place: Int? = nil
  ) -> DriftAlarm {
    DriftAlarm(
      kind, severity, column: column, place: place, then: .share(perMille: then.perMille),
      now: .share(perMille: now.perMille))
  }
}

package import EconomyModel

/// 数据异动: holds a source's answer against its own earlier weeks, before its figures are believed.
package enum DriftWatch {
  /// - Parameters:
  ///   - history: earlier weeks of the same institution, adapter and item, one profile a week; others are passed over.
  ///     Weeks whose alarm nobody acknowledged should not be among them.
  ///   - now: the whole answer of this week.
  /// - Returns: rates first, then columns by key; of a column the most telling change alone.
  package static func alarms(history: [SourceProfile], now: SourceProfile, limits: DriftLimits) -> [DriftAlarm] {
    let earlier = relevant(history, now, limits)
    return rateAlarms(earlier, now, limits) + columnAlarms(earlier, now, limits)
  }

  /// How much an absence of alarms is worth.
  package static func footing(history: [SourceProfile], now: SourceProfile, limits: DriftLimits) -> DriftFooting {
    let weeks = relevant(history, now, limits).count
    if weeks == 0 { return .noHistory }
    let isFull = weeks >= limits.weeksAtLeast && now.dataRows >= limits.rowsAtLeast
    return isFull ? .full(weeks: weeks) : .grossOnly(weeks: weeks, rows: now.dataRows)
  }

  private static func relevant(
    _ history: [SourceProfile], _ now: SourceProfile, _ limits: DriftLimits
  ) -> ArraySlice<SourceProfile> {
    history.filter { $0.institution == now.institution && $0.adapter == now.adapter && $0.item == now.item }
      .sorted { $0.day < $1.day }.suffix(limits.weeksAtMost)
  }

  private static func rateAlarms(
    _ earlier: ArraySlice<SourceProfile>, _ now: SourceProfile, _ limits: DriftLimits
  ) -> [DriftAlarm] {
    let rates: [(DriftKind, DriftLimits.Move, (SourceProfile) -> Share)] = [
      (.answeredShare, limits.answeredShare, { Share($0.persons.answered, of: $0.persons.asked) }),
      (.hitRate, limits.hitRate, { Share($0.persons.hit, of: $0.persons.answered) }),
      (.rejectRate, limits.rejectRate, { Share($0.rows(.rejected), of: $0.dataRows) }),
      (.heldRate, limits.heldRate, { Share($0.rows(.held), of: $0.dataRows) }),
    ]
    return rates.compactMap { kind, move, share in
      let watch = ShareWatch(earlier.map(share), share(now), limits)
      // Fewer rejects than ever are no worry; fewer or more hits are.
      let isWorse = watch.isRisen ? kind != .answeredShare : kind == .answeredShare || kind == .hitRate
      return watch.severity(ofMove: move, isWorse: isWorse).map { watch.alarm(kind, $0) }
    }
  }

  private static func columnAlarms(
    _ earlier: ArraySlice<SourceProfile>, _ now: SourceProfile, _ limits: DriftLimits
  ) -> [DriftAlarm] {
    now.columns.compactMap { column in
      let history = earlier.compactMap { week in
        week.column(column.column).map { (profile: $0, whole: whole(of: column.column, in: week)) }
      }
      return ColumnWatch(history, column, whole: whole(of: column.column, in: now), limits).alarm()
    }
  }

  /// The records that could have carried the column.
  private static func whole(of column: WatchedColumn, in profile: SourceProfile) -> Int64 {
    switch column {
    case .name, .document: profile.records
    case .field: profile.found
    }
  }
}

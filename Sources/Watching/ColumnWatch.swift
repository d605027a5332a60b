internal import EconomyModel

/// Holds one column of this week against the same column of earlier weeks and tells the most telling change, if any.
struct ColumnWatch {
  private let column: WatchedColumn
  private let earlier: [(profile: ColumnProfile, whole: Int64)]
  private let now: ColumnProfile
  private let whole: Int64
  private let limits: DriftLimits

  /// - Parameter history: weeks that know the column, each with the records that could have carried it.
  init(
    _ history: [(profile: ColumnProfile, whole: Int64)], _ now: ColumnProfile, whole: Int64, _ limits: DriftLimits
  ) {
    column = now.column
    earlier = history
    self.now = now
    self.whole = whole
    self.limits = limits
  }

  /// What explains most comes first: of an emptied column nothing else is worth saying.
  func alarm() -> DriftAlarm? {
    let tellings: [() -> DriftAlarm?] = [
      fillAlarm, { classAlarm(.sign, place: 1, .zeros) }, { classAlarm(.sign, place: 0, .negatives) }, constantAlarm,
      { FigureWatch(earlier.map(\.profile), now, limits).alarm() }, lossyAlarm, { movedClass(.script, .script) },
      { movedClass(.length, .length) }, variedAlarm,
      { column.keepsItsValues ? movedClass(.value, .otherValue) : nil }, { movedClass(.age, .dates) },
      { movedClass(.truth, .flags) },
    ]
    for telling in tellings {
      if let alarm = telling() { return alarm }
    }
    return nil
  }

  private func fillAlarm() -> DriftAlarm? {
    let watch = ShareWatch(
      earlier.map { Share($0.profile.filled, of: $0.whole) }, Share(now.filled, of: whole), limits)
    let isEmptied = now.filled == 0 && watch.isShifted(by: limits.lossyPerMille)
    let severity = watch.severity(ofShift: isEmptied ? limits.lossyPerMille : limits.contentsPerMille)
    return severity.map { watch.alarm(watch.isRisen ? .filled : .emptied, $0, column: column) }
  }

  private func watch(_ facet: ColumnFacet, _ place: Int) -> ShareWatch {
    let share = { (profile: ColumnProfile) in
      let counts = profile.counts(facet)
      return Share(counts[place], of: counts.total)
    }
    return ShareWatch(earlier.map { share($0.profile) }, share(now), limits)
  }

  private func classAlarm(_ facet: ColumnFacet, place: Int, _ kind: DriftKind) -> DriftAlarm? {
    guard column.facets.contains(facet) else { return nil }
    let watch = watch(facet, place)
    return watch.severity(ofShift: limits.contentsPerMille).map { watch.alarm(kind, $0, column: column, place: place) }
  }

  private func lossyAlarm() -> DriftAlarm? {
    guard column.facets.contains(.script) else { return nil }
    let place = TextShape.Script.lossy.rawValue
    let watch = watch(.script, place)
    guard watch.isRisen, let severity = watch.severity(ofShift: limits.lossyPerMille) else { return nil }
    return watch.alarm(.lossy, severity, column: column, place: place)
  }

  /// The class whose share moved furthest, if that is an alarm.
  private func movedClass(_ facet: ColumnFacet, _ kind: DriftKind) -> DriftAlarm? {
    guard column.facets.contains(facet) else { return nil }
    let places = Set((earlier.map(\.profile) + [now]).flatMap { $0.counts(facet).occupied.map(\.place) })
    let moved = places.sorted().map { (place: $0, watch: watch(facet, $0)) }
      .filter { $0.watch.isShifted(by: limits.contentsPerMille) }
      .compactMap { entry in
        entry.watch.severity(among: Int64(facet.classCount)).map { (entry.place, entry.watch, $0) }
      }
    let furthest = moved.max { $0.1.distance < $1.1.distance }
    return furthest.map { place, watch, severity in watch.alarm(kind, severity, column: column, place: place) }
  }
}

extension ColumnWatch {
  /// Four of five rows in one class of 64, where no week had half of them in one.
  private func constantAlarm() -> DriftAlarm? {
    let top = topShare(now)
    guard top.perMille >= 800, let usual = usualTop, usual.perMille <= 500,
      let place = now.counts(.value).greatest?.place
    else { return nil }
    let watch = watch(.value, place)
    guard watch.isRisen, let severity = watch.severity(among: 64, isGross: top.perMille >= 900) else { return nil }
    return alarm(.constant, severity, usual, top)
  }

  /// The reverse: nearly every week had one value, and now under six rows of ten have one.
  private func variedAlarm() -> DriftAlarm? {
    let top = topShare(now)
    guard let usual = usualTop, usual.perMille >= 950, top.perMille <= 600 else { return nil }
    let watch = ShareWatch(earlier.map { topShare($0.profile) }, top, limits)
    return watch.severity().map { alarm(.varied, $0, usual, top) }
  }

  private func alarm(_ kind: DriftKind, _ severity: DriftAlarm.Severity, _ then: Share, _ now: Share) -> DriftAlarm {
    DriftAlarm(
      kind, severity, column: column, then: .share(perMille: then.perMille), now: .share(perMille: now.perMille))
  }

  private func topShare(_ profile: ColumnProfile) -> Share {
    let counts = profile.counts(.value)
    return Share(counts.greatest?.count ?? 0, of: counts.total)
  }

  /// The middle of the weeks' shares of their commonest class.
  private var usualTop: Share? {
    let shares = earlier.map { topShare($0.profile) }.filter { $0.of > 0 }.sorted(by: Share.isLess)
    return shares.isEmpty ? nil : shares[shares.count / 2]
  }
}

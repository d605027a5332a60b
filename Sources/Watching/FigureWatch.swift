internal import EconomyModel

/// Holds the amounts of a column against earlier weeks: how many lie above and below where the tenth, the middle and
/// nine tenths of them used to be.
struct FigureWatch {
  private let column: WatchedColumn
  private let earlier: [ClassCounts]
  private let now: ClassCounts
  private let limits: DriftLimits
  /// The classes in which 10, 50 and 90 % of all earlier amounts are reached.
  private let edges: [Int]

  init(_ earlier: [ColumnProfile], _ now: ColumnProfile, _ limits: DriftLimits) {
    self.earlier = earlier.map { $0.counts(.magnitude) }.filter { !$0.occupied.isEmpty }
    self.now = now.counts(.magnitude)
    self.limits = limits
    column = now.column
    let pooled = self.earlier.reduce(ClassCounts([])) { $0.adding($1) }
    edges = [100, 500, 900].compactMap { pooled.place(reaching: $0) }
  }

  func alarm() -> DriftAlarm? {
    guard edges.count == 3, let then = medianThen, let place = now.place(reaching: 500) else { return nil }
    let median = Magnitude.middle(of: place)
    guard Self.isFactor(then, median, limits.figureFactorPercent) else { return nil }
    let isUp = median > then
    let isGross = Self.isFactor(then, median, limits.grossFactorPercent)
    let severities = (isUp ? edges.dropFirst() : edges.dropLast()).compactMap { edge in
      let watch = ShareWatch(earlier.map { $0.share(beyond: edge, isUp) }, now.share(beyond: edge, isUp), limits)
      return watch.isRisen ? watch.severity(ofShift: limits.contentsPerMille, isGross: isGross) : nil
    }
    guard let severity = severities.max() else { return nil }
    let factor = unitFactor(isUp: isUp)
    return DriftAlarm(
      factor == nil ? .figureMoved : .unitChange, factor == nil ? severity : .gross, column: column,
      then: .median(then), now: .median(median), factor: factor)
  }

  /// The middle of the weeks' medians.
  private var medianThen: Int64? {
    let medians = earlier.compactMap { $0.place(reaching: 500) }.sorted()
    return medians.isEmpty ? nil : Magnitude.middle(of: medians[medians.count / 2])
  }

  private static func isFactor(_ left: Int64, _ right: Int64, _ percent: Int64) -> Bool {
    Int128(max(left, right)) * 100 >= Int128(min(left, right)) * Int128(percent)
  }

  /// The power of ten that best brings the amounts back to where they were; nil when none does.
  private func unitFactor(isUp: Bool) -> Int64? {
    let fits = [Int64(100), 10_000, 1_000_000].map { factor in
      (factor: factor, miss: miss(of: now.rescaled(by: factor, isUp: !isUp)))
    }
    guard let best = fits.min(by: { $0.miss < $1.miss }), best.miss < limits.contentsPerMille * 1000 else { return nil }
    return isUp ? best.factor : -best.factor
  }

  /// How far the worst of the shares beyond the edges is from where it was.
  private func miss(of counts: ClassCounts) -> Int64 {
    let misses = edges.flatMap { edge in
      [true, false].map { isUp in
        ShareHistory(earlier.map { $0.share(beyond: edge, isUp) }).then
          .distancePerMillion(counts.share(beyond: edge, isUp))
      }
    }
    return misses.max() ?? 0
  }
}

extension ClassCounts {
  /// Nil of nothing.
  func place(reaching perMille: Int64) -> Int? {
    let rank = max(1, (total * perMille + 999) / 1000)
    var passed: Int64 = 0
    return occupied.first { entry in
      passed += entry.count
      return passed >= rank
    }?.place
  }

  fileprivate func share(beyond edge: Int, _ isUp: Bool) -> Share {
    let beyond = occupied.filter { isUp ? $0.place > edge : $0.place < edge }
    return Share(beyond.reduce(0) { $0 + $1.count }, of: total)
  }

  /// As classes of ``Magnitude``, multiplied or divided; nothing becomes less than one.
  fileprivate func rescaled(by factor: Int64, isUp: Bool) -> ClassCounts {
    var counts = Array(repeating: Int64(0), count: Magnitude.classCount)
    for (place, count) in occupied {
      let amount = Magnitude.middle(of: place)
      let (product, overflow) = amount.multipliedReportingOverflow(by: factor)
      let moved = isUp ? (overflow ? Int64.max : product) : max(1, amount / factor)
      counts[Magnitude.classOf(moved)] += count
    }
    return ClassCounts(counts)
  }
}

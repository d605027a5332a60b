import Diagnostics
import EconomyModel

/// What only the whole track shows: clocks that its rules need and lack, levels that cannot be told apart.
struct TrackLint {
  private let track: Track
  private let keys: YAMLMapping

  init(_ track: Track, _ keys: YAMLMapping) {
    self.track = track
    self.keys = keys
  }

  func run() {
    checkLevels()
    checkClockScopes()
    checkClockPairs()
    checkRecheck()
    if !keys.value.faults.isEmpty { return }
    checkClocks()
    if !keys.value.faults.isEmpty { return }
    checkTerms()
  }

  private func fault(_ key: String, _ reason: Reason) { (keys[key] ?? keys.value).fault(reason) }

  /// At one entry of a list, so far as every entry was read.
  private func fault(_ key: String, entry place: Int, of count: Int, _ reason: Reason) {
    guard let list = keys[key]?.list(), list.count == count else { return fault(key, reason) }
    list[place].fault(reason)
  }

  private func fault(clock place: Int, _ reason: Reason) {
    fault("clocks", entry: place, of: track.clocks.count, reason)
  }

  private func fault(level place: Int, _ reason: Reason) {
    fault("levels", entry: place, of: track.levels.count, reason)
  }

  private func checkLevels() {
    var taken: Set<String> = []
    for (place, level) in track.levels.enumerated() {
      if !taken.insert(level.code).inserted {
        fault(level: place, Reason(.trackLevel, found: "there are two levels '\(level.code)'", wayOut: "rename one"))
      }
      if level.when.isEmpty, place + 1 < track.levels.count {
        fault(
          level: place,
          Reason(
            .trackLevel, found: "the level '\(level.code)' takes every case, and others follow it",
            wayOut: "put it last, or say 'when:'"))
      }
    }
  }

  private func checkClockScopes() {
    let levels = track.levels.map(\.code)
    for (place, clock) in track.clocks.enumerated() {
      for level in clock.levels where !levels.contains(level) {
        fault(clock: place, Suggestion.unknown(.trackLevel, "there is no level '\(level)'", level, of: levels))
      }
      guard case .only(let schemes) = track.schemes.value else { continue }
      for scheme in clock.schemes where !schemes.contains(scheme) {
        fault(
          clock: place, Suggestion.unknown(.configUnknownWord, "the track is not for '\(scheme)'", scheme, of: schemes))
      }
    }
  }

  private func checkClockPairs() {
    for (place, clock) in track.clocks.enumerated() {
      guard track.clocks[..<place].contains(where: { Self.overlap($0, clock) }) else { continue }
      fault(
        clock: place,
        Reason(
          .trackClockTwice, found: "two '\(clock.kind.rawValue)' clocks are meant for the same cases",
          wayOut: "keep one, or say for which schemes or levels each is"))
    }
  }

  /// Whether neither says more precisely than the other for whom it is, and some case has both.
  private static func overlap(_ left: TrackClock, _ right: TrackClock) -> Bool {
    let meet = { (left: [String], right: [String]) in
      left.isEmpty && right.isEmpty || !Set(left).isDisjoint(with: right)
    }
    return left.kind == right.kind && meet(left.schemes, right.schemes) && meet(left.levels, right.levels)
  }

  private func checkRecheck() {
    guard track.followUps.contains(where: { $0.value == .regularRecheck }), keys["recheck"] == nil else { return }
    fault(
      "followUps",
      Reason(
        .trackNoClock, found: "a regular re-check, and no months after which it comes",
        wayOut: "add 'recheck: {stable: 12, unstable: 6, quarterly: 3, basis: …}'"))
  }

  private func checkClocks() {
    for (scheme, level) in cases {
      for kind in needed(level) where track.clock(kind, scheme: scheme, level: level) == nil {
        let of = (scheme.isEmpty ? "" : " of \(scheme)") + (level.map { " at level \($0)" } ?? "")
        return fault(
          "clocks",
          Reason(
            .trackNoClock, found: "cases\(of) have no '\(kind.rawValue)' clock, and a rule needs it",
            wayOut: "add '{clock: \(kind.rawValue), workingDays: …, basis: …}'"))
      }
    }
  }

  private func needed(_ level: String?) -> [TrackClockKind] {
    var kinds: [TrackClockKind] = [.followUp, .objection]
    let rules = track.entry + (level.flatMap(track.level)?.beforePaying ?? [])
    if rules.contains(where: { $0.condition.kind == .publicityDone }) { kinds.append(.publicity) }
    if !track.consequences.isEmpty { kinds.append(.consequenceNotice) }
    if track.clocks.contains(where: { $0.kind == .chainExtension }) { kinds.append(.chain) }
    return kinds
  }

  /// Every scheme × level that is told apart somewhere; an empty scheme stands for all others.
  private var cases: [(scheme: String, level: String?)] {
    let schemes: [String]
    switch track.schemes.value {
    case .every: schemes = Set(track.clocks.flatMap(\.schemes)).sorted() + [""]
    case .only(let listed): schemes = listed
    }
    let levels = track.levels.isEmpty ? [nil] : track.levels.map { Optional($0.code) }
    return schemes.flatMap { scheme in levels.map { (scheme, $0) } }
  }

  private func checkTerms() {
    for (scheme, level) in cases {
      let key = track.levels.isEmpty ? "outcomes" : "levels"
      guard keys[key]?.tried({ () throws(Reason) in try track.terms(scheme: scheme, level: level) }) != nil else {
        return
      }
    }
  }
}

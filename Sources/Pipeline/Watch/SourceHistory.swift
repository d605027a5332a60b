internal import Diagnostics
internal import EconomyModel
internal import Storage
internal import Watching

/// One source's earlier weeks, and what people said of its alarms.
struct SourceHistory {
  private let source: WatchedSource
  private let said: [DriftAcknowledgement]
  private var weeks: [StoredSourceWeek] = []

  init(source: WatchedSource, said: [DriftAcknowledgement]) {
    self.source = source
    self.said = said
  }

  /// Oldest first.
  mutating func add(_ week: StoredSourceWeek) { weeks.append(week) }

  func judged(_ profile: SourceProfile, _ batch: StoredBatch, _ state: SourceState) throws -> StoredSourceWeek {
    let earlier = try batch.terms.drift.map { try measure(for: batch.week, $0) } ?? []
    let alarms = batch.terms.drift.map { DriftWatch.alarms(history: earlier, now: profile, limits: $0) } ?? []
    let known = try said.filter { $0.week == batch.week }.flatMap { try KeptCounts.alarms(of: $0) }
    return StoredSourceWeek(
      source: source, week: batch.week, profile: try KeptCounts.bytes(of: profile),
      isWatched: batch.terms.drift != nil, weeksBefore: earlier.count,
      alarms: try alarms.map { alarm in
        StoredSourceWeek.Alarm(
          alarm: try KeptCounts.bytes(of: alarm), isOpen: !known.contains { alarm.isCovered(by: $0) })
      }, through: state)
  }

  /// What a week is held against: those before it, from the last beginning anew on, whose alarms are acknowledged and
  /// in which somebody was asked about.
  private func measure(for week: BatchWeek, _ limits: DriftLimits) throws(Reason) -> [SourceProfile] {
    let beginning = said.filter { $0.startsAnew && $0.week < week }.map(\.week).max()
    var profiles: [SourceProfile] = []
    for earlier in weeks.reversed() where earlier.week < week && !earlier.isOpen {
      if let beginning, earlier.week < beginning { break }
      let profile = try KeptCounts.profile(earlier.profile, of: source, in: earlier.week)
      if profile.persons.asked > 0 { profiles.append(profile) }
      if profiles.count == limits.weeksAtMost { break }
    }
    return profiles
  }
}

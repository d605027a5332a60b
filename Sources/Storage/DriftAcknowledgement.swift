package import EconomyModel

/// What a person said of the alarms of one source and week.
package struct DriftAcknowledgement: Hashable, Sendable {
  package let source: WatchedSource
  package let week: BatchWeek
  /// Those that were open then.
  package let alarms: [UInt8]
  /// Earlier weeks are no measure for later ones any more.
  package let startsAnew: Bool
  package let reason: String
  package let by: String
  package let at: Timestamp

  package init(
    source: WatchedSource, week: BatchWeek, alarms: [UInt8], startsAnew: Bool, reason: String, by actor: String,
    at time: Timestamp
  ) {
    self.source = source
    self.week = week
    self.alarms = alarms
    self.startsAnew = startsAnew
    self.reason = reason
    by = actor
    at = time
  }
}

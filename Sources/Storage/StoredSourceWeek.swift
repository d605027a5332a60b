package import EconomyModel

/// One source's answer in one batch, as it was last judged.
package struct StoredSourceWeek: Hashable, Sendable {
  package let source: WatchedSource
  package let week: BatchWeek
  /// The counts of its files together, as whoever judged it wrote them.
  package let profile: [UInt8]
  /// Limits were set when the batch opened.
  package let isWatched: Bool
  /// Against how many earlier weeks it was held.
  package let weeksBefore: Int
  package let alarms: [Alarm]
  package let through: SourceState

  package struct Alarm: Hashable, Sendable {
    package let alarm: [UInt8]
    /// Nobody has acknowledged it.
    package let isOpen: Bool

    package init(alarm: [UInt8], isOpen: Bool) {
      self.alarm = alarm
      self.isOpen = isOpen
    }
  }

  package init(
    source: WatchedSource, week: BatchWeek, profile: [UInt8], isWatched: Bool, weeksBefore: Int, alarms: [Alarm],
    through: SourceState
  ) {
    self.source = source
    self.week = week
    self.profile = profile
    self.isWatched = isWatched
    self.weeksBefore = weeksBefore
    self.alarms = alarms
    self.through = through
  }

  package var isOpen: Bool { alarms.contains(where: \.isOpen) }
}

/// Up to where one source's week is looked at: its newest accepted file, the newest decision about its files, and the
/// newest acknowledgement of this or an earlier week of it; 0 where there is none.
package struct SourceState: Hashable, Sendable {
  package let receipts: Int64
  package let decisions: Int64
  package let acknowledgements: Int64

  package init(receipts: Int64, decisions: Int64, acknowledgements: Int64) {
    self.receipts = receipts
    self.decisions = decisions
    self.acknowledgements = acknowledgements
  }
}

/// How the sources of a batch were held against their own earlier weeks.
package struct SourceWatching: Hashable, Sendable, Codable {
  /// False where the centre had no `policies/drift.yaml` when the batch opened.
  package let isWatched: Bool
  /// Answers that were judged, and of these the ones without an earlier week to be held against.
  package let sources: Int
  package let withoutHistory: Int
  /// By institution, item and adapter; acknowledged ones too.
  package let alarms: [SourceAlarm]

  package init(isWatched: Bool, sources: Int, withoutHistory: Int, alarms: [SourceAlarm]) {
    self.isWatched = isWatched
    self.sources = sources
    self.withoutHistory = withoutHistory
    self.alarms = alarms
  }

  package var open: [SourceAlarm] { alarms.filter(\.isOpen) }
}

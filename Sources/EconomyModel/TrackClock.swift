/// A clock of a track, for all of its cases or for some.
package struct TrackClock: Hashable, Sendable {
  package let kind: TrackClockKind
  package let clock: CommitmentClock
  /// The schemes it is meant for; empty: every other.
  package let schemes: [String]
  /// The levels it is meant for; empty: every other.
  package let levels: [String]

  package init(_ kind: TrackClockKind, _ clock: CommitmentClock, schemes: [String] = [], levels: [String] = []) {
    self.kind = kind
    self.clock = clock
    self.schemes = schemes
    self.levels = levels
  }

  func serves(scheme: String, level: String?) -> Bool {
    (schemes.isEmpty || schemes.contains(scheme)) && (levels.isEmpty || level.map(levels.contains) ?? false)
  }

  /// Of two clocks that serve a case, the one that says more precisely for whom.
  var precision: Int { (schemes.isEmpty ? 0 : 1) + (levels.isEmpty ? 0 : 1) }
}

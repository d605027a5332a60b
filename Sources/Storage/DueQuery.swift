package import EconomyModel

/// What somebody wants to know of deadlines.
package struct DueQuery: Hashable, Sendable {
  /// Due on this day or before it.
  package let through: CivilDate
  /// Nil: everybody's.
  package let waitingFor: String?
  /// Nil: of every kind.
  package let kind: String?
  /// Nil: of every track.
  package let track: String?

  package init(
    through: CivilDate, waitingFor: String? = nil, kind: String? = nil, track: String? = nil
  ) {
    self.through = through
    self.waitingFor = waitingFor
    self.kind = kind
    self.track = track
  }
}

package import EconomyModel

/// 公示, the last that was begun.
package struct PublicityRecord: Hashable, Sendable {
  package let begunOn: CivilDate
  package let place: String
  /// Nil while it runs.
  package internal(set) var endedOn: CivilDate?
}

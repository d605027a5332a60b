/// One respect in which this week's answer is unlike the source's own earlier weeks. It is a question to a person and
/// no finding about anybody.
package struct DriftAlarm: Hashable, Sendable, Codable {
  package enum Severity: String, Hashable, Comparable, Sendable, Codable {
    case marked, gross

    package static func < (left: Severity, right: Severity) -> Bool { left == .marked && right == .gross }
  }

  package let kind: DriftKind
  package let severity: Severity
  /// Nil for the rates of the whole answer.
  package let column: WatchedColumn?
  /// The class of the facet whose share moved, where its kind has several.
  let place: Int?
  package let then: DriftFigure
  package let now: DriftFigure
  /// Of a probable change of unit, by what the amounts were multiplied: 100, or −100 for a hundredth.
  package let factor: Int64?

  init(
    _ kind: DriftKind, _ severity: Severity, column: WatchedColumn? = nil, place: Int? = nil, then: DriftFigure,
    now: DriftFigure, factor: Int64? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.column = column
    self.place = place
    self.then = then
    self.now = now
    self.factor = factor
  }
}

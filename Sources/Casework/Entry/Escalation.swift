package import Diagnostics
package import EconomyModel

/// 上报: a case handed up its level's path, with who decided so and why.
package struct Escalation: Hashable, Sendable {
  package let from: DecidingAuthority
  package let to: DecidingAuthority
  package let on: CivilDate
  package let by: String
  package let rationale: String

  /// - Throws: `level.escalation` unless the path leads from the one to the other in one step, and a reason is given.
  package init(
    _ level: TrackLevel, from: DecidingAuthority, to: DecidingAuthority, on: CivilDate, by: String, rationale: String
  ) throws(Reason) {
    let next = level.authority(after: from)
    guard next == to else {
      let expected = next.map { "expected \($0.rawValue)" } ?? "expected nobody: the path of '\(level.code)' ends there"
      throw Reason(
        .levelEscalation, found: "a case is handed from \(from.rawValue) to \(to.rawValue)", expected: expected)
    }
    guard !by.isEmpty, rationale.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.levelEscalation, found: "a case is handed up without a name or a reason", wayOut: "give both")
    }
    self.from = from
    self.to = to
    self.on = on
    self.by = by
    self.rationale = rationale
  }
}

import Diagnostics
import EconomyModel

extension TrackClock {
  /// `{clock: publicity, workingDays: 3, schemes: [临时救助], basis: …}`
  init?(yaml value: YAMLValue) {
    guard
      let rule = GroundedMapping(
        value, required: ["clock"], optional: ["days", "workingDays", "schemes", "levels"])
    else { return nil }
    let kind: TrackClockKind? = rule.keys["clock"]?.word()
    let limit = Self.limit(rule.keys)
    let schemes = rule.keys["schemes"].map { $0.words() } ?? []
    let levels = rule.keys["levels"].map { $0.words() } ?? []
    guard let kind, let limit, let schemes, let levels, let basis = rule.basis else { return nil }
    let clock = limit.value.tried { () throws(Reason) in try CommitmentClock(limit.limit, basis: basis) }
    guard let clock else { return nil }
    self.init(kind, clock, schemes: schemes, levels: levels)
  }

  private static func limit(_ keys: YAMLMapping) -> (limit: TimeLimit, value: YAMLValue)? {
    if let days = keys["days"], keys["workingDays"] == nil {
      return days.number(in: 0...99_999).map { (.days($0), days) }
    }
    if let days = keys["workingDays"], keys["days"] == nil {
      return days.number(in: 0...99_999).map { (.workingDays($0), days) }
    }
    keys.value.fault(
      Reason(.configBadValue, found: "a clock is either of 'days' (日) or of 'workingDays' (工作日)", wayOut: "name one"))
    return nil
  }
}

internal import EconomyModel
internal import Storage
internal import Watching

/// What is kept when somebody has looked into the open alarms of one source and week.
struct Acknowledging {
  let said: DriftAcknowledgement

  init(of week: StoredSourceWeek, reason: String, startsAnew: Bool, _ operation: Operation) throws {
    let alarms = try week.alarms.filter(\.isOpen)
      .map { try KeptCounts.alarm($0.alarm, of: week.source, in: week.week) }
    said = DriftAcknowledgement(
      source: week.source, week: week.week, alarms: try KeptCounts.bytes(of: alarms), startsAnew: startsAnew,
      reason: reason, by: operation.actor, at: operation.at)
  }

  static func entry(_ week: StoredSourceWeek, reason: String, startsAnew: Bool) -> AuditEntry {
    let source = week.source
    let anew = startsAnew ? ", from here on anew" : ""
    return AuditEntry(
      .acknowledge,
      detail: "\(week.week) \(source.institution.rawValue) \(source.item.rawValue) \(source.adapter)\(anew): \(reason)",
      resultCount: week.alarms.count(where: \.isOpen))
  }
}

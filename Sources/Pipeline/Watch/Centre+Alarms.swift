internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// Where a batch's sources left their own history, and whether anybody has looked into it; what arrived since the
  /// last step is judged first.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`, `profile.damaged`.
  package func watching(of week: BatchWeek?) throws -> SourceWatching {
    try SourceJudging(centre: self).judgeAll()
    let batch = try batch(of: week)
    return try store.read { try SourceAlarms(batch: batch, in: $0).watching }
  }

  /// Those that nobody has acknowledged, by institution, item and adapter.
  /// - Parameter week: the newest when nil.
  package func openAlarms(_ week: BatchWeek?) throws -> [SourceAlarm] { try watching(of: week).open }

  /// Says of a source's open alarms of one week that somebody has looked into them, and why its figures may stand.
  /// - Parameters:
  ///   - adapter: all of the institution's sources when nil.
  ///   - startsAnew: the source has changed for good: weeks before this one are no measure for later ones any more.
  /// - Returns: the alarms it was said of.
  /// - Throws: `alarm.without-reason`, `alarm.not-open`, `batch.unknown`, `profile.damaged`.
  package func acknowledge(
    _ week: BatchWeek, _ institution: InstitutionCode, adapter: String?, reason: String, startsAnew: Bool,
    _ operation: Operation
  ) throws -> [SourceAlarm] {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Reason(
        .alarmWithoutReason, found: "no reason is given",
        expected: "expected what was looked into, and what came of it",
        wayOut: "say it with --reason '…'")
    }
    try SourceJudging(centre: self).judgeAll()
    let batch = try batch(of: week)
    let said = try audited(operation) { transaction, audit in
      let open = try transaction.judgedSources(in: week).filter {
        $0.isOpen && $0.source.institution == institution && (adapter == nil || $0.source.adapter == adapter)
      }
      let alarms = try SourceAlarms(batch: batch, in: transaction).watching.open
        .filter { $0.institution == institution && (adapter == nil || $0.adapter == adapter) }
      guard !open.isEmpty else { throw try nothingOpen(in: batch, institution, adapter, transaction) }
      for source in open {
        try transaction.store(Acknowledging(of: source, reason: reason, startsAnew: startsAnew, operation).said)
        try audit.note(Acknowledging.entry(source, reason: reason, startsAnew: startsAnew))
      }
      return alarms
    }
    try SourceJudging(centre: self).judgeAll()
    return said
  }

  private func nothingOpen(
    in batch: StoredBatch, _ institution: InstitutionCode, _ adapter: String?, _ transaction: StoreTransaction
  ) throws -> Reason {
    let open = try SourceAlarms(batch: batch, in: transaction).watching.open
    let names = Set(open.map { "\($0.institution.rawValue) \($0.adapter)" }).sorted()
    let whose = [institution.rawValue, adapter ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return Reason(
      .alarmNotOpen, found: "no alarm of '\(whose)' is open in batch \(batch.week)",
      expected: names.isEmpty ? "none is open at all" : "expected one of \(names.joined(separator: ", "))",
      wayOut: "'hedui batch status' lists them")
  }
}

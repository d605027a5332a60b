internal import EconomyModel
internal import Reporting
internal import Storage
internal import Watching

/// What a batch's sources were found to do, in words.
struct SourceAlarms {
  let watching: SourceWatching

  init(batch: StoredBatch, in transaction: StoreTransaction) throws {
    let judged = try transaction.judgedSources(in: batch.week)
    let alarms = try judged.flatMap { week in
      try week.alarms.map { kept in try Self.alarm(kept, of: week, batch) }
    }
    watching = SourceWatching(
      isWatched: batch.terms.drift != nil, sources: judged.count,
      withoutHistory: judged.count { $0.weeksBefore == 0 }, alarms: alarms)
  }

  private static func alarm(
    _ kept: StoredSourceWeek.Alarm, of week: StoredSourceWeek, _ batch: StoredBatch
  ) throws -> SourceAlarm {
    let (source, alarm) = (week.source, try KeptCounts.alarm(kept.alarm, of: week.source, in: week.week))
    return SourceAlarm(
      week: week.week, institution: batch.institution(source.institution), adapter: source.adapter, item: source.item,
      isGross: alarm.severity == .gross, isOpen: kept.isOpen, chinese: alarm.chinese, english: alarm.english)
  }
}

extension StoredBatch {
  /// As the batch's terms name it.
  fileprivate func institution(_ code: InstitutionCode) -> Institution {
    terms.institutions.first { $0.code == code } ?? Institution(code: code, name: code.rawValue, family: .bank)
  }
}

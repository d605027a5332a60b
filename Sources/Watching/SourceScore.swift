package import EconomyModel

/// How a source has done over its weeks, in figures; whether that is good is for a person to say.
package struct SourceScore: Hashable, Sendable, Codable {
  /// What a scorecard follows over time.
  package enum Measure: String, Hashable, CaseIterable, Sendable, Codable {
    case timeliness, coverage, rejects, mismatches, alarms
  }

  /// The later half of the weeks beside the earlier half.
  package enum Trend: String, Hashable, Sendable, Codable {
    case better, steady, worse
    /// Fewer than four weeks tell of no direction.
    case unknown
  }

  package let institution: InstitutionCode
  /// Sorted by week.
  package let weeks: [ScoredWeek]
  private let day: CivilDate

  /// - Parameter day: the day of reckoning, from which a missing answer's lateness is told.
  package init(institution: InstitutionCode, weeks: [ScoredWeek], on day: CivilDate) {
    self.institution = institution
    self.weeks = weeks.sorted { $0.week < $1.week }
    self.day = day
  }

  /// Of each week that is due or answered; negative is early.
  package var daysLate: [(week: BatchWeek, days: Int)] {
    weeks.compactMap { week in week.daysLate(on: day).map { (week.week, $0) } }
  }

  package var lateWeeks: Int { daysLate.count { $0.days > 0 } }
  package var unansweredWeeks: Int { weeks.count { $0.received == nil && $0.due < day } }
  /// The middle of the weeks, the later of two; nil while nothing is due or answered.
  package var medianDaysLate: Int? { Self.median(daysLate.map(\.days)) }
  package var alarms: Int64 { weeks.reduce(0) { $0 + $1.alarms } }
  package var refusedFiles: Int64 { weeks.reduce(0) { $0 + $1.refusedFiles } }

  /// Answered of asked persons. Nil, as below, where there is nothing to share.
  package var coveragePerMille: Int64? { Self.coverage(weeks[...]) }
  /// Rejected of data rows.
  package var rejectPerMille: Int64? { Self.rejects(weeks[...]) }
  /// 身份不符 of answered persons.
  package var mismatchPerMille: Int64? { Self.mismatches(weeks[...]) }

  /// - Returns: *better* or *worse* from a day, or five thousandths, or an alarm a half onwards.
  package func trend(of measure: Measure) -> Trend {
    guard weeks.count >= 4 else { return .unknown }
    let (earlier, later) = (weeks.prefix(weeks.count / 2), weeks.suffix(weeks.count / 2))
    switch measure {
    case .timeliness: return Self.trend(from: lateness(earlier), to: lateness(later), step: 1)
    case .coverage:
      return Self.trend(from: Self.coverage(earlier).map { -$0 }, to: Self.coverage(later).map { -$0 }, step: 5)
    case .rejects: return Self.trend(from: Self.rejects(earlier), to: Self.rejects(later), step: 5)
    case .mismatches: return Self.trend(from: Self.mismatches(earlier), to: Self.mismatches(later), step: 5)
    case .alarms: return Self.trend(from: Self.alarms(earlier), to: Self.alarms(later), step: 1)
    }
  }
}

extension SourceScore {
  private func lateness(_ weeks: ArraySlice<ScoredWeek>) -> Int64? {
    Self.median(weeks.compactMap { $0.daysLate(on: day) }).map(Int64.init)
  }

  private static func median(_ days: [Int]) -> Int? { days.isEmpty ? nil : days.sorted()[days.count / 2] }

  private static func coverage(_ weeks: ArraySlice<ScoredWeek>) -> Int64? {
    perMille(weeks.map { Share($0.persons.answered, of: $0.persons.asked) })
  }

  private static func rejects(_ weeks: ArraySlice<ScoredWeek>) -> Int64? {
    perMille(weeks.map { Share($0.rejectedRows, of: $0.dataRows) })
  }

  private static func mismatches(_ weeks: ArraySlice<ScoredWeek>) -> Int64? {
    perMille(weeks.map { Share($0.mismatches, of: $0.persons.answered) })
  }

  private static func alarms(_ weeks: ArraySlice<ScoredWeek>) -> Int64? { weeks.reduce(0) { $0 + $1.alarms } }

  private static func perMille(_ shares: [Share]) -> Int64? {
    let sum = Share.sum(shares)
    return sum.of > 0 ? sum.perMille : nil
  }

  /// More is worse.
  private static func trend(from earlier: Int64?, to later: Int64?, step: Int64) -> Trend {
    guard let earlier, let later else { return .unknown }
    if later - earlier >= step { return .worse }
    return earlier - later >= step ? .better : .steady
  }
}

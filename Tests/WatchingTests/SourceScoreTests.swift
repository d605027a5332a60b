import EconomyModel
import Testing
import Watching

@Suite struct `A source's scorecard` {
  private let monday = CivilDate(dayNumber: 20_458)

  /// Days late by week; nil for no answer.
  private func score(
    _ late: [Int?], rejected: [Int64] = [], answered: [Int64] = [], alarms: [Int64] = [], on week: Int = 20
  ) -> SourceScore {
    let weeks = late.enumerated().map { place, days in
      let due = monday.adding(days: 7 * place)
      return ScoredWeek(
        week: BatchWeek(containing: due), due: due, received: days.map { due.adding(days: $0) },
        persons: PersonCounts(asked: 200, answered: place < answered.count ? answered[place] : 200, hit: 50),
        mismatches: 4, dataRows: 200, rejectedRows: place < rejected.count ? rejected[place] : 2, refusedFiles: 0,
        alarms: place < alarms.count ? alarms[place] : 0)
    }
    return SourceScore(
      institution: InstitutionCode("bank-east"), weeks: weeks.reversed(), on: monday.adding(days: 7 * week))
  }

  @Test func `tells days early and late by week`() {
    let score = score([-2, 0, 3, 1])
    #expect(score.daysLate.map(\.days) == [-2, 0, 3, 1])
    #expect(score.daysLate.map(\.week.description) == ["2026-W02", "2026-W03", "2026-W04", "2026-W05"])
    #expect(score.lateWeeks == 2)
    #expect(score.medianDaysLate == 1)
  }

  @Test func `counts a missing answer as late since it was due, and not before`() {
    let score = score([0, nil, nil], on: 2)
    #expect(score.daysLate.map(\.days) == [0, 7])
    #expect(score.unansweredWeeks == 1)
  }

  @Test func `tells shares of all weeks together`() {
    let score = score([0, 0], rejected: [2, 6], answered: [200, 100])
    #expect(score.rejectPerMille == 20)
    #expect(score.coveragePerMille == 750)
    #expect(score.mismatchPerMille == 27)
  }

  @Test func `tells a direction from four weeks on`() {
    #expect(score([0, 0, 5]).trend(of: .timeliness) == .unknown)
    #expect(score([0, 0, 5, 6]).trend(of: .timeliness) == .worse)
    #expect(score([5, 6, 0, 0]).trend(of: .timeliness) == .better)
    let worse = score([0, 0, 0, 0], rejected: [2, 2, 8, 9], answered: [200, 199, 180, 150], alarms: [0, 0, 1, 0])
    #expect(worse.trend(of: .rejects) == .worse)
    #expect(worse.trend(of: .coverage) == .worse)
    #expect(worse.trend(of: .alarms) == .worse)
    #expect(worse.trend(of: .mismatches) == .steady)
  }

  @Test func `has no shares of nothing`() {
    let empty = SourceScore(institution: InstitutionCode("bank-east"), weeks: [], on: monday)
    #expect(empty.coveragePerMille == nil && empty.rejectPerMille == nil && empty.medianDaysLate == nil)
    #expect(empty.trend(of: .coverage) == .unknown)
  }
}

internal import EconomyModel
internal import Reporting
internal import Storage
internal import Watching

/// Puts the scorecards of a centre's institutions together, from what its batches count.
struct ScoreComposer {
  let batches: [StoredBatch]
  let today: CivilDate

  func scores(in transaction: StoreTransaction) throws -> BatchScores {
    var weeks: [InstitutionCode: [ScoredWeek]] = [:]
    var institutions: [InstitutionCode: Institution] = [:]
    for batch in batches.sorted(by: { $0.week < $1.week }) {
      for institution in batch.terms.institutions { institutions[institution.code] = institution }
      for (code, week) in try scored(batch, in: transaction) { weeks[code, default: []].append(week) }
    }
    return BatchScores(
      weeks: batches.map(\.week),
      lines: institutions.values.compactMap { institution in
        weeks[institution.code].map { scored in
          Self.line(institution, SourceScore(institution: institution.code, weeks: scored, on: today))
        }
      })
  }

  /// Of each institution that was sent a list.
  private func scored(
    _ batch: StoredBatch, in transaction: StoreTransaction
  ) throws -> [(InstitutionCode, ScoredWeek)] {
    let cells = try transaction.cellCounts(of: batch)
    let files = Dictionary(
      try transaction.scoredFiles(of: batch.week).map { ($0.institution, $0) }, uniquingKeysWith: { first, _ in first })
    let alarms = Dictionary(
      try transaction.judgedSources(in: batch.week).map { ($0.source.institution, Int64($0.alarms.count)) },
      uniquingKeysWith: +)
    return try transaction.lists(of: batch.week).filter { $0.number.round == 0 }.map { list in
      let (own, received) = (cells[list.institution] ?? [:], files[list.institution])
      let week = ScoredWeek(
        week: batch.week, due: list.due.day, received: received?.received, persons: Self.persons(own),
        mismatches: Int64(own[.mismatch, default: 0]), dataRows: received?.dataRows ?? 0,
        rejectedRows: received?.rejectedRows ?? 0, refusedFiles: received?.refused ?? 0,
        alarms: alarms[list.institution, default: 0])
      return (list.institution, week)
    }
  }

  /// A person counts once for each item.
  private static func persons(_ cells: [CellState: Int]) -> PersonCounts {
    let answered = [CellState.hit, .nothing, .mismatch, .rejected, .error].reduce(0) { $0 + cells[$1, default: 0] }
    return PersonCounts(
      asked: Int64(answered + cells[.pending, default: 0]), answered: Int64(answered),
      hit: Int64(cells[.hit, default: 0]))
  }

  private static func line(_ institution: Institution, _ score: SourceScore) -> BatchScores.Line {
    let measured = { (perMille: Int64?, measure: SourceScore.Measure) in
      BatchScores.Measured(perMille: perMille, trend: trend(score.trend(of: measure)))
    }
    let came = score.weeks.filter { $0.received != nil }
    let late = came.count { week in week.received.map { $0 > week.due } ?? false }
    return BatchScores.Line(
      institution: institution, weeks: score.weeks.count, onTime: came.count - late, late: late,
      never: score.unansweredWeeks, medianDaysLate: score.medianDaysLate,
      timeliness: timeliness(score), coverage: measured(score.coveragePerMille, .coverage),
      rejects: measured(score.rejectPerMille, .rejects), mismatches: measured(score.mismatchPerMille, .mismatches),
      refusedFiles: score.refusedFiles, alarms: score.alarms)
  }

  /// What never came grows later every day: of such weeks no direction is told.
  private static func timeliness(_ score: SourceScore) -> BatchScores.Trend {
    score.unansweredWeeks > 0 ? .unknown : trend(score.trend(of: .timeliness))
  }

  private static func trend(_ trend: SourceScore.Trend) -> BatchScores.Trend {
    switch trend {
    case .better: .better
    case .steady: .steady
    case .worse: .worse
    case .unknown: .unknown
    }
  }
}

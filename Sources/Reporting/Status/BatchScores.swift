package import EconomyModel

/// How each institution has done over the batches on file, in figures; whether that is good is for a person to say.
package struct BatchScores: Hashable, Sendable, Codable {
  /// The later half of the weeks beside the earlier half.
  package enum Trend: String, Hashable, Sendable, Codable {
    case better, steady, worse
    /// Fewer than four weeks tell of no direction.
    case unknown
  }

  /// A share in thousandths, and where it goes; no share of nothing.
  package struct Measured: Hashable, Sendable, Codable {
    package let perMille: Int64?
    package let trend: Trend

    package init(perMille: Int64?, trend: Trend) {
      self.perMille = perMille
      self.trend = trend
    }
  }

  /// One institution.
  package struct Line: Hashable, Sendable, Codable {
    package let institution: InstitutionCode
    package let name: String
    /// Batches that asked it.
    package let weeks: Int
    /// Of these, by when its first accepted file came; those neither answered nor past due are in none of the three.
    package let onTime: Int
    package let late: Int
    package let never: Int
    /// The middle of the weeks, the later of two; negative is early, nil while nothing is due or answered.
    package let medianDaysLate: Int?
    package let timeliness: Trend
    /// 查得, 查无, 身份不符, 拒绝 or 出错, of what was asked.
    package let coverage: Measured
    /// Of data rows.
    package let rejects: Measured
    /// 身份不符, of what was answered.
    package let mismatches: Measured
    package let refusedFiles: Int64
    package let alarms: Int64

    package init(
      institution: Institution, weeks: Int, onTime: Int, late: Int, never: Int, medianDaysLate: Int?,
      timeliness: Trend, coverage: Measured, rejects: Measured, mismatches: Measured, refusedFiles: Int64,
      alarms: Int64
    ) {
      self.institution = institution.code
      name = institution.name
      self.weeks = weeks
      self.onTime = onTime
      self.late = late
      self.never = never
      self.medianDaysLate = medianDaysLate
      self.timeliness = timeliness
      self.coverage = coverage
      self.rejects = rejects
      self.mismatches = mismatches
      self.refusedFiles = refusedFiles
      self.alarms = alarms
    }
  }

  /// The batches that were counted, oldest first.
  package let weeks: [BatchWeek]
  /// By institution.
  package let lines: [Line]

  package init(weeks: [BatchWeek], lines: [Line]) {
    self.weeks = weeks.sorted()
    self.lines = lines.sorted { $0.institution < $1.institution }
  }
}

package import EconomyModel

/// One week of one source, as the scorecard counts it.
package struct ScoredWeek: Hashable, Sendable, Codable {
  package let week: BatchWeek
  package let due: CivilDate
  /// The day of the first accepted answer; nil while there is none.
  package let received: CivilDate?
  package let persons: PersonCounts
  /// 身份不符, by the answer or by the match.
  package let mismatches: Int64
  package let dataRows: Int64
  package let rejectedRows: Int64
  /// Files refused whole.
  package let refusedFiles: Int64
  package let alarms: Int64

  package init(
    week: BatchWeek, due: CivilDate, received: CivilDate?, persons: PersonCounts, mismatches: Int64, dataRows: Int64,
    rejectedRows: Int64, refusedFiles: Int64, alarms: Int64
  ) {
    self.week = week
    self.due = due
    self.received = received
    self.persons = persons
    self.mismatches = mismatches
    self.dataRows = dataRows
    self.rejectedRows = rejectedRows
    self.refusedFiles = refusedFiles
    self.alarms = alarms
  }

  /// Days after the due date, negative when early; of a missing answer the days since. Nil while it is not due.
  package func daysLate(on day: CivilDate) -> Int? {
    if let received { return received.days(since: due) }
    return day > due ? day.days(since: due) : nil
  }
}

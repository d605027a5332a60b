internal import EconomyModel
internal import Storage

extension Centre {
  /// Tells the worklist and the batch's counts of prepared reports that an accepted rebuttal has freed. Run again, it
  /// finds nothing left to do.
  /// - Parameters:
  ///   - caseNumber: every case when nil.
  ///   - week: every batch when nil.
  func freeRebutted(
    of caseNumber: CaseNumber? = nil, week: BatchWeek? = nil, in transaction: StoreTransaction
  ) throws {
    for place in try transaction.blockedAndRebutted(of: caseNumber, in: week) {
      let wanted = ReportWanted(caseText: place.caseNumber.rawValue, week: place.week)
      let found = try foundReport(wanted, .everywhere, in: transaction)
      guard !found.composed.value.blocksIssue else { continue }
      _ = try ReportWriting(in: transaction).write(found.stored, CaseSummary(of: found.composed))
    }
  }
}

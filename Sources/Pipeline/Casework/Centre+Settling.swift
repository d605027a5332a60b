package import Casework
internal import Diagnostics
package import EconomyModel
internal import Reporting
internal import Storage

extension Centre {
  /// What the household promised beside what its newest report found; nothing is written but the look.
  /// - Parameter monthly: what was due a month before and after, where somebody has worked it out.
  /// - Throws: `case.unknown`, `case.not-opened`, `report.missing`.
  package func settlement(
    of caseText: String, monthly: MonthlyChange? = nil, _ operation: Operation
  ) throws -> CommitmentSettlement {
    let reckoning = try reckoning()
    let (made, entry) = try store.read { transaction in
      let caseNumber = try visibleCase(named: caseText, operation.scope, in: transaction)
      let writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
      let course = try writing.standing()
      let newest = try NewestReport(of: caseNumber, centre: self, in: transaction)
      let made = CommitmentSettlement(
        file: try commitmentFile(writing), settlement: newest.settlement(of: course, monthly: monthly),
        report: newest.value, isRecorded: course.answers == newest.answers)
      return (made, newest.found.entry(.view, detail: "settlement"))
    }
    try record(entry, operation)
    return made
  }

  /// 拟办: proposes an outcome on the newest report, which is recorded first where it is newer than the last one.
  /// - Parameter seen: the digest of the report that was looked at; nil proposes on what there is.
  /// - Throws: what ``settlement(of:monthly:_:)`` throws, `report.changed`, and the guard that failed.
  package func propose(
    _ outcome: CaseOutcome, of caseText: String, monthly: MonthlyChange? = nil, recheck: RecheckClass? = nil,
    seen: String? = nil, papers: [PaperUpload] = [], rationale: String, _ operation: Operation
  ) throws -> CommitmentFile {
    try writing(papers, "结算依据", of: caseText, operation) { writing, evidence in
      let newest = try NewestReport(of: writing.caseNumber, centre: self, in: writing.transaction)
      guard seen == nil || seen == newest.answers.digest else {
        throw Reason(
          .reportChanged, found: "the report is another one than the one that was looked at",
          wayOut: "look at it again, then propose")
      }
      try newest.keep(in: &writing)
      let settlement = newest.settlement(of: try writing.standing(), monthly: monthly)
      try writing.take(
        .settlementProposed(SettlementDraft(settlement: settlement, outcome: outcome, recheck: recheck)),
        evidence: evidence, rationale: rationale)
    }
  }
}

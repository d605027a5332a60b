internal import Diagnostics
package import EconomyModel
internal import Reporting
internal import Storage

extension Centre {
  /// A report as it stands now: a prepared one is made from its inputs, an issued one is read back as it was signed.
  /// - Throws: `case.unknown`, `report.missing`.
  package func report(_ wanted: ReportWanted, use: ReportUse, _ operation: Operation) throws -> CaseReport {
    try shown(wanted, use: use, to: .office, operation)
  }

  /// - Throws: `case.unknown`, `report.missing`.
  func shown(
    _ wanted: ReportWanted, use: ReportUse, to reader: ReportReader, _ operation: Operation
  ) throws -> CaseReport {
    let found = try store.read { try foundReport(wanted, operation.scope, in: $0) }
    return try CaseReport(
      found, printNumber: recorded(found, use, reader.detail(of: use), operation), printedBy: operation.actor)
  }

  /// - Returns: the print's number; 0 where nothing is printed.
  private func recorded(
    _ found: FoundReport, _ use: ReportUse, _ detail: String, _ operation: Operation
  ) throws -> Int {
    switch use {
    case .view:
      try record(found.entry(.view, detail: detail), operation)
      return 0
    case .print:
      return try audited(operation) { transaction, audit in
        try audit.note(found.entry(.print, detail: detail))
        return try transaction.countPrint(of: found.stored)
      }
    }
  }

  /// - Throws: `case.unknown`, `report.missing`.
  func foundReport(
    _ wanted: ReportWanted, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> FoundReport {
    let caseNumber = try visibleCase(named: wanted.caseText, scope, in: transaction)
    guard
      let stored = try transaction.report(of: caseNumber, week: wanted.week, version: wanted.version),
      let batch = try transaction.batch(stored.week)
    else {
      throw Reason(
        .reportMissing, found: "case \(caseNumber.rawValue) has no such report yet",
        wayOut: "run 'hedui batch run --week YYYY-Www'; a case accepted after the cut-off comes with the next run")
    }
    let composer = try ReportComposer(batch: batch, at: EvidenceState(of: stored), in: transaction)
    guard
      let composed = try composer.report(
        caseNumber, version: stored.version, verifiedOn: stored.verifiedOn, in: transaction)
    else {
      throw Reason(
        .reportMissing, found: "case \(caseNumber.rawValue) is not in batch \(stored.week.description)")
    }
    return FoundReport(stored: stored, composed: composed)
  }

  /// 签发: freezes and signs a prepared report.
  /// - Parameter seen: the digest of what the signer has looked at; nil signs what there is.
  /// - Throws: `report.four-eyes`, `report.already-issued`, `report.blocked`, `report.source-alarmed`,
  ///   `report.changed`.
  package func issue(
    _ caseText: String, week: BatchWeek?, seen: String? = nil, _ operation: Operation
  ) throws -> IssuedReport {
    try SourceJudging(centre: self).judgeAll()
    return try audited(operation) { transaction, audit in
      let found = try foundReport(ReportWanted(caseText: caseText, week: week), operation.scope, in: transaction)
      try found.checkIssuable(by: operation)
      try found.checkSources(in: transaction)
      let canonical = try CanonicalReport(found.composed.value)
      guard seen == nil || seen == canonical.digest else {
        throw Reason(
          .reportChanged, found: "the report is another one than the one that was looked at",
          wayOut: "look at it again, then issue it")
      }
      let issue = StoredReport.Issue(
        issuedBy: operation.actor, issuedAt: operation.at, digest: canonical.digest,
        signature: try ReportSignature.sign(digest: canonical.digest, with: keys.signingKey), value: canonical.json)
      try transaction.issue(found.stored, as: issue)
      try audit.note(found.entry(.issue, detail: canonical.digest))
      return IssuedReport(
        caseNumber: found.stored.caseNumber.rawValue, version: found.stored.version, verifyCode: canonical.verifyCode)
    }
  }
}

/// What issuing came to.
package struct IssuedReport: Hashable, Sendable {
  package let caseNumber: String
  package let version: Int
  package let verifyCode: String
}

extension Centre {
  /// The cases of a batch, sorted.
  package func caseNumbers(in week: BatchWeek) throws -> [CaseNumber] {
    try store.read { try $0.cases(in: week) }
  }
}

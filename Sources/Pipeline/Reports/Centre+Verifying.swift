internal import Crypto
internal import Diagnostics
internal import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// Checks a paper with the archive at hand: also that the centre has issued it so, and every record it rests on.
  /// - Parameters:
  ///   - name: the file's name, for messages.
  ///   - publicKeyBytes: the centre's own when nil.
  package func verify(
    _ file: PaperFile, named name: String, publicKeyBytes: [UInt8]? = nil, _ operation: Operation
  ) throws -> PaperVerdict {
    let key = publicKeyBytes ?? Array(keys.signingKey.publicKey.rawRepresentation)
    return try PaperVerdict(of: file, named: name, publicKeyBytes: key)
      .with(try evidence(of: file.paper, named: name, operation))
  }

  /// What is checked are the centre's own references: a paper that says something else points nowhere.
  private func evidence(of paper: Paper, named name: String, _ operation: Operation) throws -> EvidenceCheck {
    let detail = "verify \(paper.kind)"
    guard let found = try ownReport(paper, operation.scope) else {
      try record(AuditEntry(.view, caseNumber: paper.value.caseNumber, detail: detail), operation)
      return .with([PaperFinding(.reportNotHere, file: name)])
    }
    try record(found.entry(.view, detail: detail), operation)
    let own = try CaseReport(found, printNumber: found.stored.prints, printedBy: operation.actor)
    let (digest, reader): (String, ReportReader) =
      switch paper {
      case .report: (own.envelope.digest, .office)
      case .notice: (try CanonicalNotice(FamilyNotice(own.value)).digest, .family)
      }
    guard paper.digest == digest else { return .with([PaperFinding(.reportNotHere, file: name)]) }
    var check = try EvidenceChecking.of(CitedRow.all(of: own.value, for: reader), in: self)
    if !own.envelope.covers(paper.envelope) { check.findings.append(PaperFinding(.reportEnvelope, file: name)) }
    return check
  }

  /// Nil when this centre has no such case, batch or version.
  private func ownReport(_ paper: Paper, _ scope: RegionScope) throws -> FoundReport? {
    let value = paper.value
    let wanted = ReportWanted(caseText: value.caseNumber.rawValue, week: value.week, version: value.version)
    do {
      return try store.read { try foundReport(wanted, scope, in: $0) }
    } catch let reason as Reason where [.caseUnknown, .reportMissing].contains(reason.code) {
      return nil
    }
  }
}

extension EvidenceCheck {
  fileprivate static func with(_ findings: [PaperFinding]) -> EvidenceCheck {
    var check = EvidenceCheck()
    check.findings = findings
    return check
  }
}

extension ReportEnvelope {
  /// Whether a paper with that envelope can have left the centre; its signature is its own.
  fileprivate func covers(_ other: ReportEnvelope) -> Bool {
    if other.printNumber > printNumber { return false }
    switch (state, other.state) {
    case (.prepared(let one), .prepared(let other)): return one == other
    case (.issued(let preparedBy, let issuedBy, let at, _), .issued(let preparer, let issuer, let time, _)):
      return preparedBy == preparer && issuedBy == issuer && at == time
    case (.issued(let preparedBy, _, _, _), .prepared(let preparer)): return preparedBy == preparer
    case (.prepared, .issued): return false
    }
  }
}

internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Storage

extension Centre {
  /// How days are counted here, now.
  /// - Throws: `Diagnostics` for faults in the table of holidays.
  package func reckoning() throws -> Reckoning { try calendars.reckoning(file: folder.holidays) }

  /// One case with everything that was done in it; nil for a case that is helped on no commitment.
  /// - Throws: `case.unknown`.
  package func commitment(of caseText: String, _ operation: Operation) throws -> CommitmentFile? {
    let reckoning = try reckoning()
    let found: CommitmentFile? = try store.read { transaction in
      let caseNumber = try visibleCase(named: caseText, operation.scope, in: transaction)
      guard try transaction.hasCourse(caseNumber) else { return nil }
      return try commitmentFile(CaseWriting(caseNumber, operation, reckoning, in: transaction))
    }
    if let found { try record(AuditEntry(.view, caseNumber: found.course.number, detail: "commitment"), operation) }
    return found
  }

  /// Takes one deed: its papers are kept first, and go again when it is refused.
  /// - Returns: the case after it.
  /// - Throws: `case.unknown`, `case.not-opened`, and the guard that failed; nothing is changed then.
  package func take(_ draft: DeedDraft, of caseText: String, _ operation: Operation) throws -> CommitmentFile {
    try writing(draft.papers, draft.paperKind, of: caseText, operation) { writing, evidence in
      let found = try CaseGates(centre: self, writing: writing, operation: operation).check(draft.event, draft.facts)
      let noted = NotedRebuttal(centre: self, operation: operation)
      let name = try noted.note(of: draft, evidence, in: writing)
      try writing.take(
        draft.event, on: draft.on, id: name ?? draft.id, evidence: evidence,
        rationale: ([draft.rationale] + found.map(\.found.chinese)).filter { !$0.isEmpty }.joined(separator: "；"))
      try noted.decide(draft, in: &writing)
    }
  }

  /// Opens a case for writing; what the body takes is one transaction with its audit rows.
  func writing(
    _ papers: [PaperUpload] = [], _ kind: String = "", of caseText: String, _ operation: Operation,
    opening: Bool = false, _ body: (inout CaseWriting, [EvidencePaper]) throws -> Void
  ) throws -> CommitmentFile {
    guard papers.count <= PaperUpload.mostPapers else {
      throw Reason(
        .paperTooMany, found: "\(papers.count) files", expected: "expected at most \(PaperUpload.mostPapers)",
        wayOut: "put them into one PDF, or record another deed")
    }
    let reckoning = try reckoning()
    let caseNumber = try store.read { try visibleCase(named: caseText, operation.scope, in: $0) }
    let kept = try keep(papers, of: caseNumber, operation)
    do {
      let evidence = try kept.map { try EvidencePaper(sha256: $0.sha256, name: $0.name, kind: kind) }
      return try audited(operation) { transaction, audit in
        guard try isVisible(caseNumber, operation.scope, in: transaction) else {
          throw Reason(.caseUnknown, found: "there is no case '\(caseText)'")
        }
        var writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
        try body(&writing, evidence)
        try writing.entries.forEach { try audit.note($0) }
        _ = try writing.standing()
        return try commitmentFile(writing)
      }
    } catch {
      try forget(kept)
      throw error
    }
  }

  func commitmentFile(_ writing: CaseWriting) throws -> CommitmentFile {
    let course = try writing.standing()
    let declaration = try writing.transaction.declaration(of: writing.caseNumber)
    return CommitmentFile(
      course: course, deeds: writing.deeds, deadlines: course.deadlines(calendar: writing.reckoning.calendar),
      members: declaration?.request.members ?? [])
  }
}

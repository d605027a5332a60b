internal import Diagnostics
package import EconomyModel
internal import Storage

extension Centre {
  private static let longestNote = 4000

  /// What somebody says about a figure, or about the report as a whole.
  package struct NewNote: Hashable, Sendable {
    package let kind: CaseNote.Kind
    /// Nil for an objection.
    package let item: ItemCode?
    package let text: String
    package let papers: String

    package init(kind: CaseNote.Kind, item: ItemCode?, text: String, papers: String) {
      self.kind = kind
      self.item = item
      self.text = text
      self.papers = papers
    }
  }

  /// Writes down what a family explains, rebuts or objects to, against the newest report, and keeps the papers that
  /// were handed in with it.
  /// - Returns: the note's number.
  /// - Throws: `case.unknown`, `report.missing`, `note.empty`, `note.too-long`, `note.item`, `paper.too-many`.
  package func record(
    _ note: NewNote, of caseText: String, papers: [PaperUpload] = [], _ operation: Operation
  ) throws -> Int64 {
    try check(note, papers)
    let attached = try keep(papers, note, of: caseText, operation)
    do {
      return try audited(operation) { transaction, audit in
        let found = try reportSpokenOf(by: note, of: caseText, operation, in: transaction)
        let number = try transaction.store(
          CaseNote(
            caseNumber: found.stored.caseNumber, week: found.stored.week, version: found.stored.version,
            item: note.item, kind: note.kind, text: note.text, papers: note.papers,
            evidence: Self.rebutted(by: note, in: found.composed.value), attached: attached,
            recordedBy: operation.actor, recordedAt: operation.at))
        try audit.note(found.entry(.note, detail: "\(number) \(note.kind.rawValue) \(note.item?.rawValue ?? "")"))
        return number
      }
    } catch {
      try forget(attached)
      throw error
    }
  }

  private func check(_ note: NewNote, _ papers: [PaperUpload]) throws(Reason) {
    guard note.text.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.noteEmpty, found: "a note without a text", wayOut: "write down what the family says")
    }
    guard note.text.count <= Self.longestNote, note.papers.count <= 400 else {
      throw Reason(
        .noteTooLong, found: "the note has \(note.text.count) characters",
        expected: "expected at most \(Self.longestNote), and 400 for the papers")
    }
    guard papers.count <= PaperUpload.mostPapers else {
      throw Reason(
        .paperTooMany, found: "\(papers.count) files", expected: "expected at most \(PaperUpload.mostPapers)",
        wayOut: "put them into one PDF, or write another note")
    }
  }

  private func keep(
    _ papers: [PaperUpload], _ note: NewNote, of caseText: String, _ operation: Operation
  ) throws -> [AttachedPaper] {
    guard !papers.isEmpty else { return [] }
    let found = try store.read { try reportSpokenOf(by: note, of: caseText, operation, in: $0) }
    return try keep(papers, of: found.stored.caseNumber, operation)
  }

  private func reportSpokenOf(
    by note: NewNote, of caseText: String, _ operation: Operation, in transaction: StoreTransaction
  ) throws -> FoundReport {
    let found = try foundReport(ReportWanted(caseText: caseText), operation.scope, in: transaction)
    let isKnown = note.item.map { item in found.composed.value.items.contains { $0.code == item } }
    guard (note.kind == .objection) == (note.item == nil), isKnown ?? true else {
      throw Reason(
        .noteItem, found: "the report has no such item to speak of",
        wayOut: "name an item of the report; an objection is against the report as a whole")
    }
    return found
  }

  /// The rows that a rebuttal is about.
  static func rebutted(by note: NewNote, in report: VerificationReport) -> [EvidenceReference] {
    switch note.kind {
    case .explanation, .objection: return []
    case .rebuttal: break
    }
    let lines = report.findings.filter { $0.item == note.item }.flatMap(\.lines)
    return lines.flatMap(\.rows).sorted().reduce(into: []) { rows, row in
      if !rows.contains(where: { $0.isSameRow(as: row) }) { rows.append(row) }
    }
  }

  /// A second person accepts or refuses a note. An accepted rebuttal frees the reports that only its rows blocked.
  /// - Throws: `note.unknown`, `note.own`, `note.reviewed`, `note.empty`.
  package func review(_ number: Int64, accept: Bool, reason: String, _ operation: Operation) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.noteEmpty, found: "a review without a reason", wayOut: "say why")
    }
    try audited(operation) { transaction, audit in
      guard let note = try transaction.note(number),
        try isVisible(note.caseNumber, operation.scope, in: transaction)
      else { throw Reason(.noteUnknown, found: "there is no note \(number)") }
      guard !operation.isActor(note.recordedBy) else {
        throw Reason(
          .noteOwn, found: "\(operation.actor) wrote this note down", expected: "expected a second person to review it")
      }
      guard note.review == nil else {
        throw Reason(.noteReviewed, found: "note \(number) is reviewed already")
      }
      if try transaction.hasDeed("\(NotedRebuttal.prefix)\(number)", of: note.caseNumber) {
        throw Reason(
          .noteReviewed, found: "note \(number) belongs to a commitment case",
          wayOut: "decide the rebuttal there: 'hedui case decide'")
      }
      try audit.note(review(note, accept: accept, reason: reason, operation, in: transaction))
    }
  }

  func review(
    _ note: CaseNote, accept: Bool, reason: String, _ operation: Operation, in transaction: StoreTransaction
  ) throws -> AuditEntry {
    try transaction.review(
      note.number, as: CaseNote.Review(isAccepted: accept, reason: reason, by: operation.actor, at: operation.at))
    if accept { try freeRebutted(of: note.caseNumber, in: transaction) }
    return AuditEntry(
      .review, caseNumber: note.caseNumber, detail: "\(note.number) \(accept ? "accepted" : "refused")")
  }
}

internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// 反证: what is rebutted in a commitment case is a note against its report too, so that the next report shows what
/// became of it. The deed bears the note's number.
struct NotedRebuttal {
  static let prefix = "note-"

  let centre: Centre
  let operation: Operation

  /// Writes down the note of a rebuttal.
  /// - Returns: the deed's name; nil for any other deed, and where no report could be spoken of.
  /// - Throws: `note.item` for an item that the report has not.
  func note(of draft: DeedDraft, _ evidence: [EvidencePaper], in writing: CaseWriting) throws -> DeedID? {
    guard case .rebutted(let rebuttal) = draft.event else { return nil }
    let transaction = writing.transaction
    guard let stored = try transaction.report(of: writing.caseNumber) else { return nil }
    let wanted = ReportWanted(caseText: writing.caseNumber.rawValue, week: stored.week, version: stored.version)
    let report = try centre.foundReport(wanted, operation.scope, in: transaction).composed.value
    guard report.items.contains(where: { $0.code == rebuttal.item }) else {
      throw Reason(
        .noteItem, found: "the report has no item '\(rebuttal.item.rawValue)' to speak of",
        wayOut: "name an item of the report")
    }
    let words = Centre.NewNote(
      kind: .rebuttal, item: rebuttal.item, text: "\(rebuttal.kind.chinese)：\(rebuttal.text)",
      papers: evidence.map(\.name).joined(separator: "、"))
    let number = try transaction.store(
      CaseNote(
        caseNumber: writing.caseNumber, week: stored.week, version: stored.version, item: rebuttal.item,
        kind: .rebuttal, text: words.text, papers: words.papers,
        evidence: Centre.rebutted(by: words, in: report), attached: draft.papers.map(\.paper),
        recordedBy: operation.actor, recordedAt: operation.at))
    return try DeedID("\(Self.prefix)\(number)")
  }

  /// Decides the note with the rebuttal, which has been decided.
  func decide(_ draft: DeedDraft, in writing: inout CaseWriting) throws {
    guard case .rebuttalDecided(let verdict) = draft.event else { return }
    let name = verdict.rebuttal.rawValue
    guard name.hasPrefix(Self.prefix), let number = Int64(name.dropFirst(Self.prefix.count)),
      let note = try writing.transaction.note(number), note.caseNumber == writing.caseNumber, note.review == nil
    else { return }
    writing.add(
      try centre.review(
        note, accept: verdict.accepted, reason: draft.rationale, operation, in: writing.transaction))
  }
}

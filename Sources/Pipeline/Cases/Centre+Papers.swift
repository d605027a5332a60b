internal import Diagnostics
package import EconomyModel
internal import Reading
internal import Storage

extension Centre {
  /// Keeps papers for a case before the note that names them is written: the database names each first, so that a kill
  /// leaves none in the archive that does not go with its case.
  /// - Returns: as the note names them, each content once.
  func keep(
    _ papers: [PaperUpload], of caseNumber: CaseNumber, _ operation: Operation
  ) throws -> [AttachedPaper] {
    var kept: [AttachedPaper] = []
    for upload in papers where !kept.contains(where: { $0.sha256 == upload.paper.sha256 }) {
      try audited(operation) { transaction, audit in
        guard try isVisible(caseNumber, operation.scope, in: transaction) else {
          throw Reason(.caseUnknown, found: "there is no case '\(caseNumber.rawValue)'")
        }
        try transaction.keepPaper(upload.paper.sha256, of: caseNumber)
        try audit.note(AuditEntry(.attach, caseNumber: caseNumber, detail: upload.paper.sha256))
      }
      _ = try archive.receive(source: BytesInMemory(upload.bytes))
      kept.append(upload.paper)
    }
    return kept
  }

  /// A case may be removed while papers are being kept for it: they go after it.
  func forget(_ papers: [AttachedPaper]) throws {
    for paper in papers {
      let isNeeded = try store.read { try $0.isOnRecord(paper.sha256) }
      if !isNeeded { try archive.delete(sha256: paper.sha256) }
    }
  }

  /// What is known of a paper without opening it.
  /// - Throws: `note.unknown`, also for a paper that the note does not have.
  package func paper(
    _ sha256: String, ofNote number: String, of caseText: String, _ operation: Operation
  ) throws -> (note: CaseNote, paper: AttachedPaper) {
    try audited(operation) { transaction, audit in
      let found = try paper(sha256, ofNote: number, of: caseText, operation.scope, in: transaction)
      try audit.note(
        AuditEntry(.view, caseNumber: found.note.caseNumber, detail: "paper \(found.note.number) \(sha256)"))
      return found
    }
  }

  /// Opens a paper for the purpose that the operation states: a deed of its own in the audit record.
  /// - Throws: `note.unknown`, `archive.missing`, `archive.damaged`.
  package func openPaper(
    _ sha256: String, ofNote number: String, of caseText: String, _ operation: Operation
  ) throws -> (paper: AttachedPaper, bytes: [UInt8]) {
    try audited(operation) { transaction, audit in
      let (note, paper) = try paper(sha256, ofNote: number, of: caseText, operation.scope, in: transaction)
      let bytes = try archive.read(sha256: paper.sha256, bytes: 0..<paper.byteCount)
      try audit.note(
        AuditEntry(
          .openPaper, caseNumber: note.caseNumber, detail: "\(note.number) \(paper.sha256)", resultCount: 1))
      return (paper, bytes)
    }
  }

  private func paper(
    _ sha256: String, ofNote number: String, of caseText: String, _ scope: RegionScope,
    in transaction: StoreTransaction
  ) throws -> (note: CaseNote, paper: AttachedPaper) {
    let caseNumber = try visibleCase(named: caseText, scope, in: transaction)
    guard let note = try transaction.notes(of: caseNumber).first(where: { String($0.number) == number }),
      let paper = note.attached.first(where: { $0.sha256 == sha256 })
    else { throw Reason(.noteUnknown, found: "there is no such paper") }
    return (note, paper)
  }
}

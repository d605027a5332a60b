package import Casework
internal import Diagnostics
package import EconomyModel
internal import Reading
internal import Storage

extension Centre {
  /// What is known of a deed's paper without opening it.
  /// - Throws: `case.unknown`, `note.unknown` for a paper or a deed that the case does not have.
  package func paper(
    _ sha256: String, ofDeed id: String, of caseText: String, _ operation: Operation
  ) throws -> (deed: CaseDeed, paper: EvidencePaper) {
    try audited(operation) { transaction, audit in
      let (caseNumber, deed, paper) = try paper(sha256, ofDeed: id, of: caseText, operation.scope, in: transaction)
      try audit.note(AuditEntry(.view, caseNumber: caseNumber, detail: "paper of deed \(deed.id) \(sha256)"))
      return (deed, paper)
    }
  }

  /// Opens a deed's paper for the purpose that the operation states: a deed of its own in the audit record.
  /// - Throws: `case.unknown`, `note.unknown`, `archive.missing`, `archive.damaged`, `paper.kind`.
  package func openPaper(
    _ sha256: String, ofDeed id: String, of caseText: String, _ operation: Operation
  ) throws -> (paper: AttachedPaper, bytes: [UInt8]) {
    try audited(operation) { transaction, audit in
      let (caseNumber, deed, paper) = try paper(sha256, ofDeed: id, of: caseText, operation.scope, in: transaction)
      let bytes = try whole(paper.sha256)
      guard let kind = AttachedPaper.Kind(of: bytes) else {
        throw Reason(.paperKind, found: "the paper on file is no PDF, JPEG or PNG")
      }
      try audit.note(
        AuditEntry(.openPaper, caseNumber: caseNumber, detail: "deed \(deed.id) \(paper.sha256)", resultCount: 1))
      let opened = AttachedPaper(
        sha256: paper.sha256, name: paper.name, kind: kind, byteCount: Int64(bytes.count))
      return (opened, bytes)
    }
  }

  /// A paper is never larger than what may be handed in.
  private func whole(_ sha256: String) throws(Reason) -> [UInt8] {
    var source = try archive.source(sha256: sha256)
    var bytes: [UInt8] = []
    while true {
      let piece = try source.read(upTo: PaperUpload.mostBytes)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  private func paper(
    _ sha256: String, ofDeed id: String, of caseText: String, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> (CaseNumber, CaseDeed, EvidencePaper) {
    let caseNumber = try visibleCase(named: caseText, scope, in: transaction)
    guard let stored = try transaction.deeds(of: caseNumber).first(where: { $0.id == id }) else {
      throw Reason(.noteUnknown, found: "there is no such paper")
    }
    let deed = try CaseDeed(stored: stored)
    guard let paper = deed.evidence.first(where: { $0.sha256 == sha256 }) else {
      throw Reason(.noteUnknown, found: "there is no such paper")
    }
    return (caseNumber, deed, paper)
  }
}

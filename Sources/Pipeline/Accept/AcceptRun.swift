internal import Accepting
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// One `accept` on its way into the store, counting what came of each piece.
struct AcceptRun {
  let transaction: StoreTransaction
  /// SHA-256 of each file by the name it is read under.
  let digests: [String: String]
  let acceptedAt: Timestamp
  private(set) var outcome = AcceptOutcome()
  /// The family that everything must be about; nil where there may be many.
  private let only: OneFamily?
  /// Authorisations met before their case; it may still come.
  private var orphans: [(caseNumber: CaseNumber, place: Place)] = []

  /// - Parameter only: where the files must be about one family.
  init(
    transaction: StoreTransaction, digests: [String: String], acceptedAt: Timestamp, only: OneFamily? = nil
  ) {
    self.transaction = transaction
    self.only = only
    self.digests = digests
    self.acceptedAt = acceptedAt
  }

  /// - Throws: `request.several-families` where there must be one.
  mutating func keep(_ piece: AcceptedPiece, _ audit: inout AuditNotes) throws {
    try only?.check(piece)
    switch piece {
    case .request(let accepted):
      outcome.diagnostics += accepted.warnings
      let source = source(accepted.file, accepted.position)
      let acceptance = try transaction.store(accepted.request, from: source)
      outcome.declarations.count(acceptance)
      guard acceptance != .unchanged else { return }
      try audit.note(
        AuditEntry(
          .accept, caseNumber: accepted.request.caseNumber,
          documents: accepted.request.persons.map(\.document.matchingKey), detail: source.fileSHA256, resultCount: 1))
    case .authorisation(let accepted):
      outcome.diagnostics += accepted.warnings
      let authorisation = accepted.authorisation
      if try !transaction.isOnFile(authorisation.caseNumber) {
        orphans.append((authorisation.caseNumber, Place(file: accepted.file, line: accepted.position.line)))
      }
      let source = source(accepted.file, accepted.position)
      let acceptance = try transaction.store(authorisation, from: source)
      outcome.authorisations.count(acceptance)
      guard acceptance != .unchanged else { return }
      try audit.note(
        AuditEntry(
          .accept, caseNumber: authorisation.caseNumber, authorisations: [authorisation.number],
          documents: [authorisation.document.matchingKey], detail: source.fileSHA256, resultCount: 1))
    case .refused(let diagnostics):
      outcome.diagnostics += diagnostics
    }
  }

  /// After the last piece.
  /// - Throws: `file.over-threshold` with all that was refused, when that is too much: nothing then counts.
  mutating func finish(_ counts: AcceptedCounts, thresholdPercent: Int, files: [String]) throws {
    try only?.finish(counts, outcome.diagnostics, files: files)
    for orphan in orphans where try !transaction.isOnFile(orphan.caseNumber) {
      outcome.diagnostics.append(
        Diagnostic(
          Reason(
            .authorisationWithoutCase, found: "an authorisation for case \(orphan.caseNumber.rawValue), not on file",
            wayOut: "it is kept; accept the declaration of that case"), at: orphan.place, severity: .warning))
    }
    guard counts.refusedDeclarations * 100 > counts.declarations * thresholdPercent, counts.declarations > 1 else {
      return
    }
    let reason = Reason(
      .fileOverThreshold, found: "\(counts.refusedDeclarations) of \(counts.declarations) declarations were refused",
      expected: "expected at most \(thresholdPercent) %", wayOut: "nothing was accepted; mend the files, accept again")
    throw Diagnostics(Diagnostic(reason, at: Place(file: files.joined(separator: ", "))), outcome.diagnostics)
  }

  private func source(_ file: String, _ position: FilePosition) -> StoredSource {
    StoredSource(
      fileName: file.split(separator: "/").last.map(String.init) ?? file, fileSHA256: digests[file] ?? "",
      position: position, acceptedAt: acceptedAt)
  }
}

extension AcceptOutcome.Count {
  fileprivate mutating func count(_ acceptance: StoreTransaction.Acceptance) {
    switch acceptance {
    case .new: new += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    }
  }
}

internal import Accepting
internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Reading
internal import Storage

extension Centre {
  /// 接受申请: keeps declarations and authorisations, all of these files or, when one is refused whole, none.
  ///
  /// The files are sealed into the archive first and read from there; the same content again changes nothing.
  /// - Throws: `Diagnostics` when a file is refused whole.
  package func accept(_ paths: [String], _ operation: Operation) throws -> AcceptOutcome {
    try accept(paths.map(DeclarationSource.file), operation)
  }

  /// - Parameter only: where the files must be about one family; else all of them are refused.
  func accept(
    _ sources: [DeclarationSource], _ operation: Operation, only: OneFamily? = nil
  ) throws -> AcceptOutcome {
    var digests: [String: String] = [:]
    var files: [DeclarationFile] = []
    for source in sources {
      let archived = try located(source.name) { () throws(Reason) in try archive.receive(source: source.opened()) }
      digests[source.name] = archived.sha256
      files.append(
        DeclarationFile(name: source.name) { [archive] () throws(Reason) -> any ByteSource in
          try archive.source(sha256: archived.sha256)
        })
    }
    var reader = try DeclarationReader(files, catalogue: catalogue)
    return try audited(operation) { transaction, audit in
      var run = AcceptRun(transaction: transaction, digests: digests, acceptedAt: operation.at, only: only)
      while let piece = try reader.next() { try run.keep(piece, &audit) }
      try run.finish(
        reader.counts, thresholdPercent: configuration.rejectThresholdPercent, files: sources.map(\.name))
      if let caseNumber = only?.caseNumber { try checkRegions(of: caseNumber, operation.scope, in: transaction) }
      return run.outcome
    }
  }

  /// Nobody may take over a family of another region by declaring it anew.
  /// - Throws: `user.outside-region`.
  private func checkRegions(
    of caseNumber: CaseNumber, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws {
    guard let region = try transaction.regions(of: caseNumber).first(where: { !scope.covers($0) }) else { return }
    throw Reason(
      .userOutsideRegion, found: "case \(caseNumber.rawValue) is of region \(region)",
      expected: "expected a family of \(scope.description)", wayOut: "let a caseworker of that region ask")
  }

  /// Puts the file's name to a reason.
  private func located<Value>(_ path: String, _ work: () throws(Reason) -> Value) throws(Diagnostic) -> Value {
    do {
      return try work()
    } catch {
      throw Diagnostic(error, at: Place(file: path))
    }
  }
}

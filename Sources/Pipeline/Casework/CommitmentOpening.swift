package import Casework
internal import Configuring
package import Diagnostics
package import EconomyModel
internal import Storage

/// 开案: what somebody brings to have a family helped on its word.
package struct CommitmentOpening: Sendable {
  package let track: String
  package let facts: StatedFacts
  package let recheck: RecheckClass
  /// The signed commitment, at least.
  package let papers: [PaperUpload]
  package let promised: [PromisedFigure]

  package init(
    track: String, facts: StatedFacts, recheck: RecheckClass = .stable, papers: [PaperUpload],
    promised: [PromisedFigure] = []
  ) {
    self.track = track
    self.facts = facts
    self.recheck = recheck
    self.papers = papers
    self.promised = promised
  }
}

/// A case held against a track before anything is written.
package struct EntryLook: Sendable {
  package let track: Track
  package let verdict: EntryVerdict
  package let routing: EntryRouting
  let request: VerificationRequest

  /// Why it may not go by the track; nil when it may.
  package var refusal: Reason? { verdict.refusal ?? routing.refusal }
}

extension Centre {
  /// Holds what was stated of a case, and what its declaration says, against a track.
  /// - Throws: `case.unknown`, `track.unknown`, `entry.fact`.
  package func entry(
    _ facts: StatedFacts, by track: String, of caseText: String, _ operation: Operation
  ) throws -> EntryLook {
    let track = try folder.policyFolder.track(track)
    return try store.read { transaction in
      let caseNumber = try visibleCase(named: caseText, operation.scope, in: transaction)
      return try look(facts, track, caseNumber, operation, in: transaction)
    }
  }

  /// - Returns: the case, open.
  /// - Throws: `case.unknown`, `track.unknown`, `entry.unfulfilled` with every condition that fails, `track.level`,
  ///   `case.evidence` without a paper, `case.state` for one that is open already.
  package func open(
    _ opening: CommitmentOpening, of caseText: String, _ operation: Operation
  ) throws -> CommitmentFile {
    let track = try folder.policyFolder.track(opening.track)
    return try writing(opening.papers, "承诺书", of: caseText, operation) { writing, evidence in
      let look = try look(opening.facts, track, writing.caseNumber, operation, in: writing.transaction)
      if let refusal = look.refusal { throw refusal }
      try writing.take(
        .opened(
          Opening(
            caseNumber: writing.caseNumber,
            terms: try track.terms(scheme: look.request.scheme, level: look.routing.level?.code),
            members: look.request.members.map(\.reference), recheck: opening.recheck, entry: look.verdict.records,
            promised: opening.promised)), evidence: evidence)
    }
  }

  private func look(
    _ facts: StatedFacts, _ track: Track, _ caseNumber: CaseNumber, _ operation: Operation,
    in transaction: StoreTransaction
  ) throws -> EntryLook {
    guard let request = try transaction.declaration(of: caseNumber)?.request else {
      throw Reason(
        .caseUnknown, found: "no declaration of case \(caseNumber.rawValue) is on file",
        wayOut: "take it in first: 'hedui accept FILE…'")
    }
    let judge = EntryJudge(try facts.declaring(scheme: request.scheme), on: operation.on)
    return EntryLook(
      track: track, verdict: judge.verdict(track), routing: judge.routing(track), request: request)
  }
}

extension StatedFacts {
  /// With the scheme that the declaration names.
  /// - Throws: `entry.fact` where another is stated.
  fileprivate func declaring(scheme: String) throws(Reason) -> StatedFacts {
    if let stated = first(.scheme) {
      guard case .scheme(let name) = stated.value, name == scheme else {
        throw Reason(
          .entryFact, found: "another scheme is stated than the declaration's, '\(scheme)'",
          wayOut: "leave the scheme out: the declaration says it")
      }
      return self
    }
    return try StatedFacts([StatedFact(.scheme(name: scheme), paper: nil)] + list)
  }
}

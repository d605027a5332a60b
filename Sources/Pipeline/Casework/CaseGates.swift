internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// What a deed needs beside its case: the way that its track goes, and papers on file.
struct CaseGates {
  let centre: Centre
  let writing: CaseWriting
  let operation: Operation

  /// - Parameter facts: what was stated with the deed.
  /// - Returns: what the gate found, to be kept with the deed's reason.
  /// - Throws: `level.escalation`, `entry.unfulfilled`, `case.authorisation`.
  func check(_ event: CaseEvent, _ facts: StatedFacts?) throws -> [EntryFinding] {
    switch event {
    case .escalated(let escalation):
      try checkPath(to: escalation)
      return []
    case .provisionallyApproved: return try readyToPay(facts)
    case .authorisationRenewed(let renewed):
      try checkOnFile(renewed)
      return []
    default: return []
    }
  }

  private func level() throws -> (track: Track, level: TrackLevel)? {
    let terms = try writing.standing().terms
    guard let code = terms.level else { return nil }
    let track = try centre.folder.policyFolder.track(terms.track)
    guard let level = track.level(code) else {
      throw Reason(
        .trackLevel, found: "the track '\(terms.track)' has no level '\(code)' any more, and this case goes by it",
        wayOut: "put the level back into policies/tracks/\(terms.track).yaml")
    }
    return (track, level)
  }

  /// 逐级提级: nobody on the path is passed over.
  private func checkPath(to escalation: Escalation) throws {
    guard let (_, level) = try level() else { return }
    guard let higher = DecidingAuthority(rawValue: escalation.authority) else {
      throw Reason(
        .levelEscalation, found: "'\(escalation.authority)' decides nothing",
        expected: "expected one of \(level.path.map(\.rawValue).joined(separator: ", "))")
    }
    let now = try writing.standing().authority.flatMap(DecidingAuthority.init(rawValue:)) ?? level.path.first
    guard let now else { return }
    try level.checkHandingUp(from: now, to: higher)
  }

  /// Publicity is the case's own to tell; everything else the level wants before money is paid has to be stated.
  private func readyToPay(_ facts: StatedFacts?) throws -> [EntryFinding] {
    guard let (track, level) = try level() else { return [] }
    let stated = try facts ?? StatedFacts([])
    let verdict = EntryJudge(stated, on: operation.on).readyToPay(level, of: track)
    let own = EntryVerdict(
      track: verdict.track, edition: verdict.edition,
      findings: verdict.findings.filter { $0.condition != .publicityDone })
    if let refusal = own.refusal { throw refusal }
    return own.findings
  }

  /// 无委托不核对: what is renewed is on file, so that the next batch may ask.
  private func checkOnFile(_ renewed: RenewedAuthorisation) throws {
    let papers = try writing.transaction.authorisations(of: writing.caseNumber)
    guard papers.contains(where: { $0.number == renewed.number && $0.isLive(on: operation.on) }) else {
      throw Reason(
        .caseAuthorisation, found: "no live authorisation '\(renewed.number)' of this case is on file",
        wayOut: "take it in first: 'hedui accept FILE'")
    }
  }
}

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
  /// - Throws: `level.escalation`, `entry.unfulfilled`, `case.authorisation`, `case.member`.
  func check(_ event: CaseEvent, _ facts: StatedFacts?) throws -> [EntryFinding] {
    switch event {
    case .escalated(let escalation):
      try checkPath(to: escalation)
      return []
    case .provisionallyApproved: return try readyToPay(facts)
    case .authorisationRenewed(let renewed):
      try checkOnFile(renewed)
      try checkEverybodySigned()
      return []
    case .cardHolderChecked(let card):
      try checkHolder(of: card)
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
    guard let now = try authority(at: level) else { return }
    try level.checkHandingUp(from: now, to: higher)
  }

  /// With whom the case lies: it begins at the beginning of its path.
  private func authority(at level: TrackLevel) throws -> DecidingAuthority? {
    try writing.standing().authority.flatMap(DecidingAuthority.init(rawValue:)) ?? level.path.first
  }

  /// Publicity is the case's own to tell; everything else the level wants before money is paid has to be stated.
  private func readyToPay(_ facts: StatedFacts?) throws -> [EntryFinding] {
    guard let (track, level) = try level() else { return [] }
    try checkDecider(level)
    let stated = try facts ?? StatedFacts([])
    let verdict = EntryJudge(stated, on: operation.on).readyToPay(level, of: track)
    let own = EntryVerdict(
      track: verdict.track, edition: verdict.edition,
      findings: verdict.findings.filter { $0.condition != .publicityDone })
    if let refusal = own.refusal { throw refusal }
    return own.findings
  }

  /// Who decides at this level is at the end of its path.
  private func checkDecider(_ level: TrackLevel) throws {
    guard let decider = level.path.last, let now = try authority(at: level), now != decider else { return }
    throw Reason(
      .levelEscalation,
      found: "'\(level.code)' is decided by \(decider.rawValue), and the case lies with \(now.rawValue)",
      expected: "expected \(level.path.map(\.rawValue).joined(separator: ", then "))",
      wayOut: "hand it up step by step: 'hedui case escalate'")
  }

  /// 重新授权: the household as it is now is declared, and each of it has signed since it changed.
  private func checkEverybodySigned() throws {
    let course = try writing.standing()
    guard let since = course.staleSince else { return }
    let declared = try declaredMembers()
    let names = Set(declared.map(\.reference))
    guard names == course.members else {
      throw Reason(
        .caseAuthorisation,
        found: "the declaration on file names \(names.sorted().joined(separator: ", ")), the household is "
          + course.members.sorted().joined(separator: ", "),
        wayOut: "take the household's new declaration in first: 'hedui accept FILE'")
    }
    let papers = try writing.transaction.authorisations(of: writing.caseNumber).filter {
      $0.start >= since && $0.isLive(on: operation.on)
    }
    let missing = declared.filter { member in !papers.contains { $0.document == member.person.document } }
    guard missing.isEmpty else {
      throw Reason(
        .caseAuthorisation,
        found: "\(missing.map(\.reference).sorted().joined(separator: ", ")) did not sign since \(since)",
        wayOut: "take their authorisations in first: 'hedui accept FILE'")
    }
  }

  private func declaredMembers() throws -> [HouseholdMember] {
    try writing.transaction.declaration(of: writing.caseNumber)?.request.members ?? []
  }

  /// 发放账户: a card that is said to be a member's bears the member's name.
  private func checkHolder(of card: CardHolderCheck) throws {
    guard let holder = try declaredMembers().first(where: { $0.reference == card.holder }) else { return }
    guard try holder.person.name != PersonName(card.payee) else { return }
    throw Reason(
      .caseMember, found: "the card bears another name than \(holder.reference)",
      wayOut: "record the holder it belongs to, or none where it is no member's")
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

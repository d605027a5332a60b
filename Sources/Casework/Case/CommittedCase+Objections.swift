import Diagnostics
import EconomyModel

/// 送达、异议.
extension CommittedCase {
  mutating func serve(_ notice: Notice, _ deed: CaseDeed) throws(Reason) {
    let (since, known) = try served(notice)
    try Self.checkPast(notice.servedOn, deed, "served", from: since)
    // A letter that is served once more gives the family more time, never less.
    if let served = known?.notice.servedOn, notice.servedOn < served {
      throw Reason(
        .caseNotice, found: "a letter served on \(notice.servedOn), and it was served on \(served)",
        expected: "expected \(served) or later", wayOut: "the family's time to object runs from the later day")
    }
    let record = NoticeRecord(notice: notice, deed: deed.id)
    switch notice.about {
    case .approval: approvalNotice = record
    case .settlement: settlementNotice = record
    case .consequence: consequence?.notice = record
    case .ending: endingNotice = record
    }
  }

  /// Since when there is something to tell, and how it was told last.
  private func served(_ notice: Notice) throws(Reason) -> (since: CivilDate, known: NoticeRecord?) {
    switch notice.about {
    case .approval: if let approved, state == .provisional { return (approved.on, approvalNotice) }
    case .settlement: if let settlement, state.isSettled { return (settlement.decided.on, settlementNotice) }
    case .consequence:
      if let consequence, consequence.standing == .proposed { return (consequence.proposed.on, consequence.notice) }
    case .ending: if let ending { return (ending.step.on, endingNotice) }
    }
    throw Self.nothingToServe(notice)
  }

  private static func nothingToServe(_ notice: Notice) -> Reason {
    Reason(
      .caseNotice, found: "a letter about '\(notice.about.rawValue)', of which nothing stands",
      wayOut: "serve the letter after what it tells was decided or proposed")
  }

  mutating func object(
    _ objection: PublicityObjection, _ deed: CaseDeed, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    guard let publicity else {
      throw Reason(
        .casePublicity, found: "an objection to a publicity that does not run",
        wayOut: "record what was said as a survey or a trace-back")
    }
    try file(
      OpenObjection(
        against: .publicity, text: objection.text, receivedOn: objection.receivedOn, step: CaseStep(deed)),
      deed, from: publicity.begunOn, calendar)
  }

  mutating func object(_ objection: Objection, _ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    let ground = ObjectionGround(objection.against)
    guard let first = firstDay(to: ground) else {
      throw Reason(
        .caseObjectionUnknown, found: "an objection to '\(ground.rawValue)', of which nothing stands",
        expected: "expected what stands now to be objected to")
    }
    try file(
      OpenObjection(against: ground, text: objection.text, receivedOn: objection.receivedOn, step: CaseStep(deed)),
      deed, from: first, calendar)
  }

  /// From when on there is something to object to; nil where nothing stands.
  private func firstDay(to ground: ObjectionGround) -> CivilDate? {
    switch ground {
    case .publicity: publicity?.begunOn
    case .approval: approved?.on
    case .settlement: (suspendedFrom ?? state).isSettled ? settlement?.decided.on : nil
    case .consequence: consequence.flatMap { $0.isOver ? nil : $0.proposed.on }
    case .ending: ending.flatMap { $0.cause == .death ? nil : $0.step.on }
    }
  }

  /// Whether it is in time goes by the day the family said it, not by the day it was written down.
  private mutating func file(
    _ objection: OpenObjection, _ deed: CaseDeed, from first: CivilDate, _ calendar: WorkingCalendar?
  ) throws(Reason) {
    guard !Self.isBlank(objection.text) else {
      throw Reason(.caseRationale, found: "an objection that says nothing", wayOut: "write down what was said")
    }
    try Self.checkPast(objection.receivedOn, deed, "received", from: first)
    if let calendar, let end = objectionEnd(against: objection.against, calendar),
      isOver(end, on: objection.receivedOn)
    {
      throw Reason(
        .caseObjectionLate, found: "received on \(objection.receivedOn)", expected: "expected \(end.day) at the latest",
        wayOut: "a rebuttal with papers is heard at any time")
    }
    openObjections[deed.id] = objection
  }

  mutating func decide(_ verdict: ObjectionVerdict, _ deed: CaseDeed) throws(Reason) {
    guard let objection = openObjections[verdict.objection] else {
      throw Reason(.caseObjectionUnknown, found: "no objection '\(verdict.objection)' waits for a decision")
    }
    try Self.checkSecond(deed.by, not: objection.step.by, "an objection decided")
    if let preparer = preparer(of: objection.against) {
      try Self.checkSecond(deed.by, not: preparer, "an objection decided")
    }
    try Self.checkRationale(deed, "an objection decided")
    openObjections[verdict.objection] = nil
    objections.append(
      DecidedObjection(objection: objection, upheld: verdict.upheld, decided: CaseStep(deed)))
    if verdict.upheld { uphold(objection, deed) }
  }

  /// Who prepared what is objected to.
  private func preparer(of ground: ObjectionGround) -> CaseActor? {
    switch ground {
    case .publicity: opened.by
    case .approval: approved?.by
    case .settlement: settlement?.proposed.by
    case .consequence: consequence?.proposed.by
    case .ending: ending?.step.by
    }
  }

  private mutating func uphold(_ objection: OpenObjection, _ deed: CaseDeed) {
    switch objection.against {
    case .publicity: repeatPublicity()
    case .approval: if state == .provisional { bringBack(.objectionUpheld, deed) }
    case .settlement: if state.isSettled { bringBack(.objectionUpheld, deed) }
    case .consequence: dropConsequence(deed)
    case .ending: revive()
    }
  }

  /// What was objected to rightly is published again, as corrected, or the case is refused.
  private mutating func repeatPublicity() {
    if publicity?.endedOn != nil { publicitiesEnded -= 1 }
    publicity = nil
  }

  /// A refusal that does not stand, or a withdrawal that was none: the case goes on from where it was.
  private mutating func revive() {
    guard let ended = ending, ended.cause != .death, state == .ended else { return }
    state = ended.from
    ending = nil
    endingNotice = nil
  }

  /// The case goes back to where these are answered by what is settled anew.
  mutating func resolveObjections(to grounds: Set<ObjectionGround>, _ deed: CaseDeed) {
    for (id, objection) in openObjections.sorted(by: { $0.key < $1.key }) where grounds.contains(objection.against) {
      openObjections[id] = nil
      objections.append(DecidedObjection(objection: objection, upheld: true, decided: CaseStep(deed)))
    }
  }
}

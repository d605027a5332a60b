import Diagnostics
import EconomyModel

/// 公示、先行救助、不予办理.
extension CommittedCase {
  mutating func begin(_ start: PublicityStart, _ deed: CaseDeed) throws(Reason) {
    guard terms.publicity != nil else {
      throw Reason(.casePublicity, found: "the track '\(terms.track)' has no publicity")
    }
    guard publicity?.endedOn != nil || publicity == nil, publicitiesEnded < terms.publicities else {
      throw Reason(.casePublicity, found: "publicity runs already, or is over", expected: "expected it once at a time")
    }
    publicity = PublicityRecord(begunOn: deed.on, place: start.place)
  }

  mutating func endPublicity(_ deed: CaseDeed, _ calendar: WorkingCalendar?) throws(Reason) {
    guard publicity != nil, publicity?.endedOn == nil else {
      throw Reason(.casePublicity, found: "no publicity runs", wayOut: "begin it")
    }
    if let calendar, let end = publicityEnd(calendar), !isOver(end, on: deed.on) {
      throw Reason(
        .casePeriod, found: "publicity to be ended on \(deed.on)", expected: "expected a day after \(end.day)",
        wayOut: "wait: the last day belongs to those who object")
    }
    try checkNoObjection(to: [.publicity])
    publicity?.endedOn = deed.on
    publicitiesEnded += 1
  }

  mutating func escalate(_ escalation: Escalation, _ deed: CaseDeed) throws(Reason) {
    try Self.checkRationale(deed, "an escalation")
    guard !Self.isBlank(escalation.authority) else {
      throw Reason(.caseState, found: "an escalation to nobody", wayOut: "name who decides")
    }
    authority = escalation.authority
  }

  mutating func approve(_ approval: ProvisionalApproval, _ deed: CaseDeed) throws(Reason) {
    try Self.checkSecond(deed.by, not: opened.by, "an approval")
    guard publicitiesEnded >= terms.publicities else {
      throw Reason(
        .casePublicity, found: "\(publicitiesEnded) of \(terms.publicities) publicities are over",
        wayOut: "let each run and end first")
    }
    try checkNoObjection(to: [.publicity])
    try Self.checkPast(approval.enrolledOn, deed, "enrolled", from: committedOn)
    approved = CaseStep(deed)
    enrolledOn = approval.enrolledOn
    state = .provisional
  }

  mutating func refuse(_ deed: CaseDeed) throws(Reason) {
    try Self.checkSecond(deed.by, not: opened.by, "a refusal")
    try Self.checkRationale(deed, "a refusal")
    try checkNoObjection(to: [.publicity])
    end(.refused, deed)
  }

  mutating func end(_ cause: EndingCause, _ deed: CaseDeed) {
    ending = CaseEnding(cause: cause, step: CaseStep(deed), from: suspendedFrom ?? state)
    closePause(on: deed.on)
    proposal = nil
    endingNotice = nil
    if cause == .death { dropConsequence(deed) }
    state = .ended
  }

  func checkNoObjection(to grounds: Set<ObjectionGround>) throws(Reason) {
    guard let first = openObjections.filter({ grounds.contains($0.value.against) }).keys.min() else { return }
    throw Reason(
      .caseObjectionOpen, found: "the objection '\(first)' is not decided",
      wayOut: "let a second person decide it first")
  }
}

import Casework
import Diagnostics
import EconomyModel
import Pipeline

/// What is done in single cases, through the centre's own steps.
extension SimulatedYear {
  func open(_ place: Int, on day: CivilDate) throws {
    let family = families[place]
    let recheck: RecheckClass = family.recheckMonths == 3 ? .quarterly : family.recheckMonths == 6 ? .unstable : .stable
    _ = try office.centre.open(
      CommitmentOpening(
        track: family.track.code, facts: family.track.facts(on: day), recheck: recheck,
        papers: [paper("承诺书", place, day)]), of: family.number, office.operation("clerk-1", day, hour: 8))
    families[place].committedOn = day
    planOpening(place, on: day)
    count("deeds")
  }

  func act(on day: CivilDate) throws {
    var number = 0
    while let (place, step) = agenda.step(number, on: day) {
      do {
        try act(step, place, day)
      } catch let reason as Reason {
        find([
          YearFinding(.refused, "\(families[place].number) \(day) \(families[place].fate) \(step): \(reason.sentence)")
        ])
      }
      number += 1
    }
    agenda.close(day)
  }

  private func act(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    switch step {
    case .beginPublicity, .endPublicity, .approve, .refuse, .serveApproval, .escalate, .objectToPublicity,
      .decidePublicityObjection:
      guard family.state == .committed || family.state == .provisional else { return }
      try actOnApproval(step, place, day)
    case .pay, .correct, .enterDue, .repay, .proposeWaiver, .decideWaiver: try actOnMoney(step, place, day)
    case .propose, .decide, .decideAlone, .confirmPending, .confirmBlocked, .revokeEarly, .recordDeceit, .decideDeceit,
      .serveSettlement, .survey:
      try actOnSettlement(step, place, day)
    case .object, .objectTooLate, .decideObjection, .rebut, .decideRebuttal: try actOnRights(step, place, day)
    case .change, .redeclare, .suspend, .resume, .withdraw, .chase, .extend: try actOnCourse(step, place, day)
    case .proposeConsequence, .serveConsequence, .objectToConsequence, .decideConsequenceObjection,
      .decideConsequence, .decideConsequenceEarly, .exportConsequence, .rebutHandedOver, .repairEarly, .repair,
      .decideRepair:
      try actOnConsequence(step, place, day)
    }
  }

  private func actOnApproval(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let isCommitted = families[place].state == .committed
    switch step {
    case .beginPublicity where isCommitted:
      try take(.publicityBegun(PublicityStart(place: "村务公开栏")), place, day)
      families[place].publicityFrom = day
      planEndOfPublicity(place, from: day)
    case .endPublicity where isCommitted:
      guard families[place].isPublicityOver(on: day) else { return }
      try take(.publicityEnded(NoDetail()), place, day)
      families[place].publicityFrom = nil
      families[place].roundsOver += 1
      planAfterPublicity(place, on: day)
    case .approve where isCommitted:
      try take(.provisionallyApproved(ProvisionalApproval(enrolledOn: day)), place, day, by: "supervisor-1")
      families[place].state = .provisional
      families[place].isApproved = true
      planAfterApproval(place, on: day)
    case .refuse where isCommitted:
      try take(.refused(NoDetail()), place, day, by: "supervisor-1", why: "不符合条件")
      end(place)
    case .escalate where isCommitted:
      try escalate(place, day)
    case .objectToPublicity where isCommitted: try objectToPublicity(place, day)
    case .decidePublicityObjection where isCommitted: try decidePublicityObjection(place, day)
    case .serveApproval where !isCommitted:
      try take(.noticeServed(Notice(about: .approval, servedOn: day, how: .inPerson)), place, day)
    default: break
    }
  }

  /// A track with levels is gone up step by step.
  private func escalate(_ place: Int, _ day: CivilDate) throws {
    let authority = families[place].track.nextAuthority ?? "district"
    if authority != "district" {
      try refuse("level.escalation", place, day, .escalate) {
        try take(.escalated(Escalation(authority: "district")), place, day, why: "金额较大")
      }
    }
    try take(.escalated(Escalation(authority: authority)), place, day, why: "金额较大")
    families[place].authority = authority
  }

  func end(_ place: Int) {
    families[place].state = .ended
    families[place].listOut = nil
    families[place].isWanted = false
  }

  // MARK: the centre's own steps

  @discardableResult
  func take(
    _ event: CaseEvent, _ place: Int, _ day: CivilDate, by actor: String = "clerk-1", id: String? = nil,
    papers: [String] = [], why: String = ""
  ) throws -> CommitmentFile {
    count("deeds")
    return try office.centre.take(
      DeedDraft(
        event, id: id.map { try DeedID($0) }, papers: papers.map { try paper($0, place, day) }, paperKind: "材料",
        rationale: why), of: families[place].number, office.operation(actor, day))
  }

  func paper(_ name: String, _ place: Int, _ day: CivilDate) throws -> PaperUpload {
    try PaperUpload(name: "\(name).pdf", bytes: Array("%PDF-1.4 sample \(name) \(place) \(day)\n".utf8))
  }

  /// What has to be refused, and why.
  func refuse(_ code: String, _ place: Int, _ day: CivilDate, _ step: PlannedStep, _ body: () throws -> Void) throws {
    count("attempts to be refused")
    do {
      try body()
      find([YearFinding(.refused, "\(families[place].number) \(day) \(step): was not refused, expected \(code)")])
    } catch let reason as Reason {
      guard reason.code.name != code else { return }
      find([YearFinding(.refused, "\(families[place].number) \(day) \(step): expected \(code): \(reason.sentence)")])
    }
  }
}

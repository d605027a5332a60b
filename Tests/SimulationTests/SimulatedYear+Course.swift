import Casework
import EconomyModel
import Pipeline

/// What happens to households and to the course of a case.
extension SimulatedYear {
  func actOnCourse(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    switch step {
    case .change: if family.state != .ended, !family.hasChanged { try change(place, day) }
    case .redeclare: if family.state != .ended { try declareAnew(place, day) }
    case .suspend:
      guard family.state.waitsForAnswers else { return }
      try take(.suspended(Suspension(missing: "户口簿")), place, day)
      families[place].suspendedFrom = family.state
      families[place].state = .suspended
    case .resume:
      guard let from = family.suspendedFrom, family.state == .suspended else { return }
      try take(.resumed(NoDetail()), place, day)
      families[place].state = from
      families[place].paused = (0..<14).map { day.adding(days: $0 - 14) }
    case .withdraw:
      guard family.state.waitsForAnswers || family.state == .followUpDue else { return }
      try refuse("case.evidence", place, day, step) { try take(.withdrawn(NoDetail()), place, day) }
      try take(.withdrawn(NoDetail()), place, day, papers: ["撤回申请"])
      end(place)
    case .chase:
      guard family.state == .followUpDue, !family.hasAnswers, family.listOut != nil else { return }
      try take(.chased(Chase(institution: SimulatedCentre.rural)), place, day)
    case .extend:
      guard family.state == .followUpDue, !family.hasAnswers, family.listOut != nil else { return }
      try take(
        .extended(Extension(clock: .followUp, until: day.adding(days: 20))), place, day, why: "银行系统升级")
    default: break
    }
  }

  private func change(_ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    guard let last = family.members.last else { return }
    families[place].hasChanged = true
    switch family.fate {
    case .everybodyDied, .memberDied, .diedInRegister:
      try take(.died(DeathReport(person: last.reference, diedOn: day)), place, day, papers: ["死亡证明"])
    case .memberLeft: try take(.householdChanged(changed(.leaving, [last.reference], day)), place, day)
    case .moved: try take(.householdChanged(changed(.moved, [], day)), place, day)
    default:
      try take(.householdChanged(changed(.birth, ["m\(family.members.count + 1)"], day)), place, day)
    }
    families[place].listOut = nil
    families[place].hasAnswers = false
    families[place].proposedBy = ""
    families[place].isWanted = true
    families[place].isStale = family.fate != .moved
    count("households changed")
    if family.fate == .everybodyDied { return end(place) }
    if family.fate != .moved { planDeclaringAnew(place, after: day) }
  }

  private func changed(_ kind: HouseholdChangeKind, _ persons: [String], _ day: CivilDate) -> HouseholdChange {
    HouseholdChange(kind: kind, source: .reported, happenedOn: day, persons: persons)
  }

  private func declareAnew(_ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    switch family.fate {
    case .memberDied, .memberLeft, .diedInRegister: families[place].members.removeLast()
    default:
      let number = family.members.count + 1
      let child = try PlannedPerson(
        reference: "m\(number)", place: spare(place), yuan: 0)
      add(child, to: place)
    }
    families[place].signature += 1
    try office.accept([families[place]], on: day, named: "anew-\(place)")
    let signed = families[place]
    try take(
      .authorisationRenewed(
        RenewedAuthorisation(number: signed.authorisation(of: signed.members[0]), signedOn: day)), place, day,
      papers: ["授权书"])
    families[place].isStale = false
    families[place].isWanted = true
  }
}

import Casework
import EconomyModel
import Pipeline

/// 异议 and 反证.
extension SimulatedYear {
  func actOnRights(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let family = families[place]
    switch step {
    case .object:
      guard family.isSettled, family.objections == 0 else { return }
      try object(place, day)
      families[place].objections = 1
      planObjectionDecision(place, after: day)
    case .objectTooLate:
      guard family.isSettled, family.objections == 0 else { return }
      try refuse("case.objection-late", place, day, step) { try object(place, day) }
      families[place].objections = 1
    case .decideObjection:
      guard family.isSettled else { return }
      let isUpheld = family.fate == .objectedInTime
      try take(
        .objectionDecided(ObjectionVerdict(objection: DeedID("objection-1"), upheld: isUpheld)), place, day,
        by: "supervisor-2", why: "已复核")
      if isUpheld {
        families[place].state = .followUpDue
        planSettling(place, after: day)
      }
    case .rebut:
      guard family.state == .followUpDue, family.hasAnswers else { return }
      try rebut(place, day)
    case .decideRebuttal:
      guard let rebuttal = rebuttals[place], family.state == .followUpDue || family.state == .revoked else { return }
      try take(
        .rebuttalDecided(RebuttalVerdict(rebuttal: rebuttal, accepted: true)), place, day, by: "supervisor-1",
        why: "材料属实")
      rebuttals[place] = nil
      families[place].hasRebutted = true
      if family.state == .revoked { try bringBack(place, day) }
      planSettling(place, after: day)
    default: break
    }
  }

  func rebut(_ place: Int, _ day: CivilDate) throws {
    let rebuttal =
      families[place].fate == .registeredDead
      ? Rebuttal(item: ItemCode("GV03"), person: "m2", kind: .proofOfLife, text: "本人到场")
      : Rebuttal(item: ItemCode("BK01"), person: "m1", kind: .disownedAccount, text: "账户被他人使用")
    let file = try take(.rebutted(rebuttal), place, day, papers: ["证明材料"])
    rebuttals[place] = file.deeds.last?.id
  }

  func objectToPublicity(_ place: Int, _ day: CivilDate) throws {
    guard families[place].publicityFrom != nil else { return }
    let objection = PublicityObjection(objector: "邻居", text: "家中有车", receivedOn: day)
    try take(.publicityObjected(objection), place, day, id: "objection-0")
    planNextDay(.decidePublicityObjection, place, day)
  }

  /// What was objected to rightly is published again.
  func decidePublicityObjection(_ place: Int, _ day: CivilDate) throws {
    let isUpheld = place % 2 == 0
    try take(
      .objectionDecided(ObjectionVerdict(objection: DeedID("objection-0"), upheld: isUpheld)), place, day,
      by: "supervisor-2", why: "已复核")
    guard isUpheld else { return }
    families[place].publicityFrom = nil
    planNextDay(.beginPublicity, place, day)
  }

  private func object(_ place: Int, _ day: CivilDate) throws {
    try take(
      .objected(Objection(against: .settlement, person: "m1", text: "金额有误", receivedOn: day)), place, day,
      id: "objection-1")
  }
}

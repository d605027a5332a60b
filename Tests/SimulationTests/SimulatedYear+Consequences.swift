import Casework
import EconomyModel
import Pipeline

/// 失信处理建议: proposed, heard, decided by a second person, handed over, repaired or taken back.
extension SimulatedYear {
  private static let consequence = "consequence-1"
  private static let platform = "信用信息平台"
  private static let bureau = "民政局"

  func actOnConsequence(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    guard families[place].track.consequence != nil else { return }
    switch step {
    case .proposeConsequence:
      guard families[place].state == .revoked, families[place].consequence == nil else { return }
      try proposeConsequence(place, day)
    case .serveConsequence:
      guard families[place].consequence?.standing == "proposed" else { return }
      try take(.noticeServed(Notice(about: .consequence, servedOn: day, how: .post)), place, day)
      families[place].consequence?.servedOn = day
      planAfterConsequenceNotice(place, on: day)
    case .decideConsequenceEarly:
      guard families[place].consequence?.standing == "proposed" else { return }
      try refuse("case.period", place, day, step) { try decideConsequence(place, day, true) }
    case .decideConsequence:
      guard families[place].consequence?.standing == "proposed" else { return }
      try refuse("case.second-person", place, day, step) { try decideConsequence(place, day, true, by: "clerk-1") }
      let isApproved = place % 5 != 2
      try decideConsequence(place, day, isApproved)
      families[place].consequence?.standing = isApproved ? "approved" : "dismissed"
      if isApproved {
        families[place].creditGrade = families[place].consequence?.grade
        if families[place].consequence?.isForPlatform == false { planExport(place, on: day) }
      }
      count("consequences decided")
    case .exportConsequence: try export(place, day)
    case .rebutHandedOver:
      guard families[place].state == .revoked, families[place].consequence?.standing == "exported" else { return }
      try rebut(place, day)
    case .objectToConsequence, .decideConsequenceObjection: try objectToConsequence(step, place, day)
    case .repairEarly, .repair, .decideRepair:
      guard families[place].state == .revoked, families[place].consequence?.standing == "exported" else { return }
      try repair(step, place, day)
    default: break
    }
  }

  /// Friday: what was decided leaves for the authority, what lost its ground is taken back, each once.
  func handOver(on day: CivilDate) throws {
    let waiting = families.indices.filter { families[$0].consequence?.isWaitingToLeave == true }
    let handed = try office.centre.handOver(to: Self.platform, office.operation("supervisor-1", day, hour: 17))
    if handed.rows != waiting.count || !handed.troubles.isEmpty {
      find([YearFinding(.consequence, "\(day): \(waiting.count) wait, \(handed.rows) left: \(handed.troubles)")])
    }
    for place in waiting {
      if families[place].consequence?.standing == "to-withdraw" {
        families[place].consequence?.standing = "withdrawn"
        count("consequences taken back")
      } else {
        families[place].consequence?.standing = "exported"
        families[place].consequence?.exportedOn = day
        count("consequences handed over")
        planAfterHandingOver(place, on: day)
      }
    }
  }

  private func export(_ place: Int, _ day: CivilDate) throws {
    guard families[place].consequence?.standing == "approved" else { return }
    let handed = try ConsequenceExport(consequence: DeedID(Self.consequence), authority: Self.bureau, reference: "1")
    try take(.consequenceExported(handed), place, day)
    families[place].consequence?.standing = "exported"
    families[place].consequence?.exportedOn = day
    count("consequences handed over")
    planAfterHandingOver(place, on: day)
  }

  /// From whom it was handed to, and from nobody else.
  private func takeBack(_ place: Int, _ day: CivilDate) throws {
    guard let consequence = families[place].consequence, !consequence.isForPlatform,
      consequence.standing == "to-withdraw"
    else { return }
    func from(_ authority: String) throws {
      let back = try ConsequenceExport(consequence: DeedID(Self.consequence), authority: authority, reference: "2")
      try take(.consequenceWithdrawn(back), place, day)
    }
    try refuse("case.consequence", place, day, .exportConsequence) { try from(Self.platform) }
    try from(Self.bureau)
    families[place].consequence?.standing = "withdrawn"
    count("consequences taken back")
  }

  /// An accepted rebuttal takes the ground from what was revoked.
  func bringBack(_ place: Int, _ day: CivilDate) throws {
    families[place].state = .followUpDue
    dropConsequence(place)
    try takeBack(place, day)
  }

  private func dropConsequence(_ place: Int) {
    switch families[place].consequence?.standing {
    case "proposed", "approved": families[place].consequence?.standing = "lapsed"
    case "exported": families[place].consequence?.standing = "to-withdraw"
    default: break
    }
    families[place].creditGrade = nil
  }

  private func planned(_ place: Int) -> PlannedConsequence {
    let overpaid = families[place].ledger.overpaid
    guard families[place].track.code == "xuzhou-credit", place % 3 != 2 else {
      return PlannedConsequence(grade: "grave", measures: ["credit-record", "recover"], fine: nil)
    }
    // Three times what was wrongly obtained is the most.
    return place % 3 == 0 && overpaid > 0
      ? PlannedConsequence(grade: "serious", measures: ["fine", "recover"], fine: overpaid * 3)
      : PlannedConsequence(grade: "minor", measures: ["criticise", "recover"], fine: nil)
  }

  private func proposeConsequence(_ place: Int, _ day: CivilDate) throws {
    let planned = planned(place)
    if let fine = planned.fine {
      try refuse("case.fine", place, day, .proposeConsequence) { try propose(planned, fine: fine + 1, place, day) }
    }
    try propose(planned, fine: planned.fine, place, day)
    families[place].consequence = planned
    try refuse("case.notice", place, day, .proposeConsequence) { try decideConsequence(place, day, true) }
    planNextDay(.serveConsequence, place, day)
    count("consequences proposed")
  }

  private func propose(_ planned: PlannedConsequence, fine: Int64?, _ place: Int, _ day: CivilDate) throws {
    let draft = ConsequenceDraft(
      grade: ConsequenceGrade(rawValue: planned.grade) ?? .minor,
      measures: planned.measures.compactMap(ConsequenceMeasure.init(rawValue:)), fine: fine.map { Fen($0) })
    try take(.consequenceProposed(draft), place, day, id: Self.consequence, why: "隐瞒账户")
  }

  private func decideConsequence(
    _ place: Int, _ day: CivilDate, _ approved: Bool, by actor: String = "supervisor-1"
  ) throws {
    let verdict = ConsequenceVerdict(consequence: try DeedID(Self.consequence), approved: approved)
    try take(.consequenceDecided(verdict), place, day, by: actor, why: "已听取陈述")
  }

  private func objectToConsequence(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    guard families[place].consequence?.standing == "proposed" else { return }
    if step == .objectToConsequence {
      try take(
        .objected(Objection(against: .consequence, person: "m1", text: "不知情", receivedOn: day)), place, day,
        id: "objection-2")
    } else {
      let isUpheld = place % 2 == 0
      try take(
        .objectionDecided(ObjectionVerdict(objection: DeedID("objection-2"), upheld: isUpheld)), place, day,
        by: "supervisor-2", why: "已复核")
      if isUpheld { dropConsequence(place) }
    }
  }

  private func repair(_ step: PlannedStep, _ place: Int, _ day: CivilDate) throws {
    let request = CaseEvent.repairApplied(RepairRequest(consequence: try DeedID(Self.consequence)))
    switch step {
    case .repairEarly:
      try refuse("case.repair", place, day, step) {
        try take(request, place, day, papers: ["信用修复承诺书"])
      }
    case .repair:
      try refuse("case.evidence", place, day, step) { try take(request, place, day) }
      try take(request, place, day, id: "repair-1", papers: ["信用修复承诺书"])
    default:
      try take(
        .repairDecided(RepairVerdict(repair: DeedID("repair-1"), granted: true)), place, day, by: "supervisor-1",
        why: "已全部退回")
      dropConsequence(place)
      try takeBack(place, day)
      count("credit repaired")
    }
  }
}

internal import Casework
internal import EconomyModel
internal import Pipeline

/// What one person wrote down or proposed and another has to decide. A proposed settlement is decided on its own page.
struct OpenMatter {
  enum Kind: String {
    case objection, rebuttal, deceit, consequence, repair, waiver
  }

  let kind: Kind
  /// The deed that is decided.
  let id: DeedID
  let deed: CaseDeed

  /// In the order in which they were written down.
  static func all(of file: CommitmentFile) -> [OpenMatter] {
    let course = file.course
    var open: [DeedID: Kind] = [:]
    for id in course.openObjections.keys { open[id] = .objection }
    for id in course.openRebuttals.keys { open[id] = .rebuttal }
    for id in course.waivers.keys { open[id] = .waiver }
    if let deceit = course.deceit, deceit.established == nil { open[deceit.recorded.deed] = .deceit }
    if let consequence = course.consequence {
      if consequence.standing == .proposed { open[consequence.proposed.deed] = .consequence }
      if let repair = consequence.repair { open[repair.deed] = .repair }
    }
    return file.deeds.compactMap { deed in open[deed.id].map { OpenMatter(kind: $0, id: deed.id, deed: deed) } }
  }

  func event(accepts: Bool) -> CaseEvent {
    switch kind {
    case .objection: .objectionDecided(ObjectionVerdict(objection: id, upheld: accepts))
    case .rebuttal: .rebuttalDecided(RebuttalVerdict(rebuttal: id, accepted: accepts))
    case .deceit: .deceitDecided(DeceitVerdict(established: accepts))
    case .consequence: .consequenceDecided(ConsequenceVerdict(consequence: id, approved: accepts))
    case .repair: .repairDecided(RepairVerdict(repair: id, granted: accepts))
    case .waiver: .waiverDecided(WaiverVerdict(waiver: id, granted: accepts))
    }
  }
}

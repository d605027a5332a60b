import Casework
import EconomyModel

/// Something that one person wrote down and another has to decide, by the deed that wrote it down.
struct OpenDecision {
  enum Kind: String, CaseIterable {
    case objection, rebuttal, deceit, consequence, repair, waiver

    var words: String {
      switch self {
      case .objection: "objection 异议"
      case .rebuttal: "rebuttal 反证"
      case .deceit: "deceit 欺骗线索"
      case .consequence: "consequence 失信处理建议"
      case .repair: "repair 信用修复"
      case .waiver: "waiver 免予追回"
      }
    }
  }

  let kind: Kind
  let deed: DeedID
  let text: String

  /// By the deed's name.
  static func all(of course: CommittedCase) -> [OpenDecision] {
    let objections = course.openObjections.map { id, open in
      OpenDecision(
        kind: .objection, deed: id, text: "against \(open.against.rawValue): \(open.text)")
    }
    let rebuttals = course.openRebuttals.map { id, open in
      OpenDecision(
        kind: .rebuttal, deed: id,
        text: "\(open.rebuttal.item.rawValue) \(open.rebuttal.kind.english): "
          + open.rebuttal.text)
    }
    let waivers = course.waivers.map { id, waiver in
      OpenDecision(kind: .waiver, deed: id, text: "\(waiver.amount) yuan")
    }
    return (objections + rebuttals + waivers + single(of: course)).sorted { $0.deed < $1.deed }
  }

  /// Of which there is at most one.
  private static func single(of course: CommittedCase) -> [OpenDecision] {
    var found: [OpenDecision] = []
    if let deceit = course.deceit, deceit.established == nil {
      let items = deceit.record.items.map(\.rawValue).joined(separator: ", ")
      found.append(
        OpenDecision(
          kind: .deceit, deed: deceit.recorded.deed, text: "\(deceit.record.person): \(items)"))
    }
    if let consequence = course.consequence {
      if consequence.standing == .proposed {
        found.append(
          OpenDecision(
            kind: .consequence, deed: consequence.proposed.deed,
            text: consequence.draft.grade.english))
      }
      if let repair = consequence.repair {
        found.append(
          OpenDecision(kind: .repair, deed: repair.deed, text: consequence.draft.grade.english))
      }
    }
    return found
  }

  /// The decision as an event.
  func event(accepted: Bool) -> CaseEvent {
    switch kind {
    case .objection: .objectionDecided(ObjectionVerdict(objection: deed, upheld: accepted))
    case .rebuttal: .rebuttalDecided(RebuttalVerdict(rebuttal: deed, accepted: accepted))
    case .deceit: .deceitDecided(DeceitVerdict(established: accepted))
    case .consequence:
      .consequenceDecided(ConsequenceVerdict(consequence: deed, approved: accepted))
    case .repair: .repairDecided(RepairVerdict(repair: deed, granted: accepted))
    case .waiver: .waiverDecided(WaiverVerdict(waiver: deed, granted: accepted))
    }
  }
}

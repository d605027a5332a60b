internal import Casework
internal import EconomyModel
internal import Pipeline

/// 待第二人决定: what is open, and the page on which another person decides it.
struct MatterPart {
  private let file: CommitmentFile
  private let visit: Visit
  private let matters: [OpenMatter]

  init(_ file: CommitmentFile, _ visit: Visit) {
    self.file = file
    self.visit = visit
    matters = OpenMatter.all(of: file)
  }

  var areAny: Bool { !matters.isEmpty || file.course.proposal != nil }

  var rows: [[String: Any]] { proposal + matters.map(row) }

  private var proposal: [[String: Any]] {
    guard let waiting = file.course.proposal, let deed = file.deeds.first(where: { $0.id == waiting.step.deed }) else {
      return []
    }
    return [content(deed, href: "\(visit.casePath)/commitment/settle")]
  }

  private func row(_ matter: OpenMatter) -> [String: Any] {
    let id = Percent.encoded(matter.id.rawValue)
    return content(matter.deed, href: "\(visit.casePath)/commitment/decide?deed=\(id)")
  }

  private func content(_ deed: CaseDeed, href: String) -> [String: Any] {
    let isOwn = visit.user?.isActor(deed.by.name) ?? true
    return [
      "what": visit.language.pick(deed.event.kind.chinese, deed.event.kind.english),
      "detail": DeedWords(DeedContext(visit: visit, file: file)).detail(deed),
      "rationale": Shown.optional(deed.rationale), "by": deed.by.name, "on": deed.on.description,
      "attached": DeedPapers.rows(deed, visit), "decideHref": visit.may(.decideNotes) && !isOwn ? href as Any : false,
      "isOwn": isOwn,
    ]
  }
}

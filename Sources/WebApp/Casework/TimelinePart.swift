internal import Casework
internal import EconomyModel
internal import Pipeline

/// 办理经过: every deed, the latest first, and the conditions under which the case was let in.
struct TimelinePart {
  private let file: CommitmentFile
  private let visit: Visit

  init(_ file: CommitmentFile, _ visit: Visit) {
    self.file = file
    self.visit = visit
  }

  var rows: [[String: Any]] {
    let words = DeedWords(DeedContext(visit: visit, file: file))
    return file.deeds.reversed().map { deed in
      [
        "on": deed.on.description, "what": visit.language.pick(deed.event.kind.chinese, deed.event.kind.english),
        "detail": Shown.optional(words.detail(deed)), "by": deed.by.name, "at": deed.at.description,
        "rationale": Shown.optional(deed.rationale), "attached": DeedPapers.rows(deed, visit),
        "number": deed.id.rawValue,
      ]
    }
  }

  var entry: [[String: Any]] {
    file.course.opening.entry.map { ["found": $0.found, "basis": $0.basis] }
  }
}

internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 附件 of a deed: what is known of it, and the purpose for which it is opened.
struct DeedPaperPage {
  private let visit: Visit
  private let deed: CaseDeed
  private let paper: EvidencePaper

  init(_ visit: Visit) throws {
    self.visit = visit
    (deed, paper) = try visit.centre.paper(
      visit.parameter("paper"), ofDeed: visit.parameter("deed"), of: visit.parameter("case"), visit.operation())
  }

  private var asking: PurposePage {
    let words = visit.words
    let event = words.language.pick(deed.event.kind.chinese, deed.event.kind.english)
    return PurposePage(
      visit: visit, caseNumber: visit.parameter("case"), place: ("followup", "/commitment#deeds"),
      facts: [
        (words["fileName"], paper.name), (words["kind"], paper.kind.isEmpty ? "—" : paper.kind),
        (words["deedOf"], event), ("SHA-256", paper.sha256), (words["recordedBy"], "\(deed.by.name) \(deed.at)"),
      ])
  }

  func page() -> Page { asking.page() }

  func open() throws -> Answer {
    try asking.open { operation in
      try visit.centre.openPaper(
        paper.sha256, ofDeed: deed.id.rawValue, of: visit.parameter("case"), operation)
    }
  }
}

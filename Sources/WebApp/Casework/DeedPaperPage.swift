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

  func page(error: String? = nil) -> Page {
    let words = visit.words
    let event = words.language.pick(deed.event.kind.chinese, deed.event.kind.english)
    let facts = [
      (words["fileName"], paper.name), (words["kind"], paper.kind.isEmpty ? "—" : paper.kind),
      (words["deedOf"], event), ("SHA-256", paper.sha256), (words["recordedBy"], "\(deed.by.name) \(deed.at)"),
    ]
    var page = Page(
      "attached", title: words["attachedPaper"], place: "followup",
      content: [
        "caseHref": visit.casePath + "/commitment#deeds", "caseNumber": visit.parameter("case"),
        "facts": facts.map { ["label": $0.0, "value": $0.1] }, "action": visit.request.path,
        "purpose": ["value": visit.form["purpose"], "error": Shown.optional(error)] as [String: Any],
      ])
    if let error {
      page.status = 422
      page.errors = [FieldError(field: "purpose", text: error)]
    }
    return page
  }

  func open() throws -> Answer {
    let purpose = visit.form["purpose"]
    guard purpose.count(where: { !$0.isWhitespace }) >= 4, purpose.count <= 200 else {
      return .page(page(error: visit.words["purposeError"]))
    }
    let opened = try visit.centre.openPaper(
      paper.sha256, ofDeed: deed.id.rawValue, of: visit.parameter("case"), visit.operation(purpose))
    return .attachment(
      bytes: opened.bytes, type: opened.paper.kind.rawValue, name: PaperPage.fileName(opened.paper))
  }
}

internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 附件: what is known of a paper, and the purpose for which it is opened.
struct PaperPage {
  private let visit: Visit
  private let note: CaseNote
  private let paper: AttachedPaper

  init(_ visit: Visit) throws {
    self.visit = visit
    (note, paper) = try visit.centre.paper(
      visit.parameter("paper"), ofNote: visit.parameter("note"), of: visit.parameter("case"), visit.operation())
  }

  func page(error: String? = nil) -> Page {
    let words = visit.words
    let facts = [
      (words["fileName"], paper.name), (words["fileKind"], paper.kind.rawValue),
      (words["fileSize"], Self.size(paper.byteCount)), ("SHA-256", paper.sha256),
      (words["recordedBy"], "\(note.recordedBy) \(note.recordedAt)"),
    ]
    var page = Page(
      "attached", title: words["attachedPaper"], place: "worklist",
      content: [
        "caseHref": visit.casePath + "#explanations", "caseNumber": note.caseNumber.rawValue,
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
      paper.sha256, ofNote: String(note.number), of: note.caseNumber.rawValue, visit.operation(purpose))
    return .attachment(bytes: opened.bytes, type: paper.kind.rawValue, name: Self.fileName(paper))
  }

  /// With an ending under which it is opened as what it is.
  static func fileName(_ paper: AttachedPaper) -> String {
    let name = paper.name.lowercased()
    return paper.kind.endings.contains { name.hasSuffix("." + $0) }
      ? paper.name : paper.name + "." + paper.kind.endings[0]
  }

  static func size(_ byteCount: Int64) -> String {
    let tenths = byteCount * 10 / (1024 * 1024)
    return tenths > 0 ? "\(tenths / 10).\(tenths % 10) MB" : "\(max(1, byteCount / 1024)) KB"
  }
}

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

  private var asking: PurposePage {
    let words = visit.words
    return PurposePage(
      visit: visit, caseNumber: note.caseNumber.rawValue, place: ("worklist", "#explanations"),
      facts: [
        (words["fileName"], paper.name), (words["fileKind"], paper.kind.rawValue),
        (words["fileSize"], Self.size(paper.byteCount)), ("SHA-256", paper.sha256),
        (words["recordedBy"], "\(note.recordedBy) \(note.recordedAt)"),
      ])
  }

  func page() -> Page { asking.page() }

  func open() throws -> Answer {
    try asking.open { operation in
      try visit.centre.openPaper(
        paper.sha256, ofNote: String(note.number), of: note.caseNumber.rawValue, operation)
    }
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

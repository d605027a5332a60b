internal import EconomyModel
internal import Pipeline

/// 查阅目的: what is known of a paper, and the purpose without which it is not opened.
struct PurposePage {
  let visit: Visit
  let caseNumber: String
  /// Where in the case the paper belongs, such as `#explanations`.
  let place: (navigation: String, anchor: String)
  /// Name and value of what is known of it.
  let facts: [(String, String)]

  func page(error: String? = nil) -> Page {
    var page = Page(
      "attached", title: visit.words["attachedPaper"], place: place.navigation,
      content: [
        "caseHref": visit.casePath + place.anchor, "caseNumber": caseNumber,
        "facts": facts.map { ["label": $0.0, "value": $0.1] }, "action": visit.request.path,
        "purpose": ["value": visit.form["purpose"], "error": Shown.optional(error)] as [String: Any],
      ])
    if let error {
      page.status = 422
      page.errors = [FieldError(field: "purpose", text: error)]
    }
    return page
  }

  /// - Parameter read: opens it for the purpose that was stated.
  func open(_ read: (Pipeline.Operation) throws -> (paper: AttachedPaper, bytes: [UInt8])) throws -> Answer {
    let purpose = visit.form["purpose"]
    guard purpose.count(where: { !$0.isWhitespace }) >= 4, purpose.count <= 200 else {
      return .page(page(error: visit.words["purposeError"]))
    }
    let opened = try read(visit.operation(purpose))
    return .attachment(
      bytes: opened.bytes, type: opened.paper.kind.rawValue, name: PaperPage.fileName(opened.paper))
  }
}

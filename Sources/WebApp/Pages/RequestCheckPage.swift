internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// What was filled in, once more before it is asked about.
struct RequestCheckPage {
  private let visit: Visit
  private let draft: RequestDraft
  private let warnings: [String]
  private let choices: RequestChoices
  private var words: Words { visit.words }

  /// - Parameter declaration: what the draft was read as.
  init(_ visit: Visit, _ draft: RequestDraft, _ declaration: RequestDeclaration) throws {
    self.visit = visit
    self.draft = draft
    warnings = try RequestWarnings(declaration, visit).sentences()
    choices = RequestChoices(draft: draft, words: visit.words, catalogue: visit.centre.catalogue)
  }

  func page() throws -> Page {
    Page(
      "request-check", title: words["checkAnswersHeading"], place: "request",
      content: [
        "hasWarnings": !warnings.isEmpty, "warnings": warnings,
        "sections": RequestSection.all(draft, words).map(section), "action": "/request/confirm",
        "draft": try draft.json(), "backAction": "/request",
      ])
  }

  private func section(_ section: RequestSection) -> [String: Any] {
    [
      "id": section.id, "heading": words["section.\(section.id)"], "changeAction": "/request#\(section.id)",
      "groups": section.groups.map { group in
        ["legend": group.legend, "answers": answers(group)] as [String: Any]
      },
    ]
  }

  private func answers(_ group: RequestSection.Group) -> [[String: Any]] {
    if let row = group.row, group.id != row.name, draft[row.field("authorisation")].isEmpty {
      return [answer(words["field.authorisationNumber"], words["request.unsigned"])]
    }
    return group.fields.compactMap { field in
      let value = draft[group.name(of: field)]
      return value.isEmpty ? nil : answer(words[field.label], shown(value, field, group.row))
    }
  }

  private func answer(_ label: String, _ value: String) -> [String: Any] { ["label": label, "value": value] }

  private func shown(_ value: String, _ field: RequestField, _ row: RequestRow?) -> String {
    if let choice = field.choice { return choices.word(value, choice, in: row) }
    return field.key == "number" ? (try? ResidentID(value).description) ?? Masked.identity(value) : value
  }
}

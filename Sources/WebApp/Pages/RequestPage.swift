internal import EconomyModel
internal import Pipeline

/// 单户核对: the form for one family.
struct RequestPage {
  private let visit: Visit
  private let draft: RequestDraft
  private let faults: [RequestFault]
  /// Of the form as a whole.
  private let refusals: [String]
  private let uploadRefusals: [String]
  private let choices: RequestChoices
  private var words: Words { visit.words }

  /// - Parameters:
  ///   - draft: nil for an empty form.
  ///   - refusals: what was found beyond its fields.
  ///   - uploadRefusals: what was wrong with uploaded files.
  init(
    _ visit: Visit, _ draft: RequestDraft? = nil, faults: [RequestFault] = [], refusals: [String] = [],
    uploadRefusals: [String] = []
  ) throws {
    let draft = try draft ?? RequestDraft(region: Self.usualRegion(of: visit.signedIn().regions))
    self.visit = visit
    self.draft = draft
    self.faults = faults
    self.refusals = refusals
    self.uploadRefusals = uploadRefusals
    choices = RequestChoices(draft: draft, words: visit.words, catalogue: visit.centre.catalogue)
  }

  /// Whoever works for one township writes its code each time.
  private static func usualRegion(of scope: RegionScope) -> String {
    switch scope {
    case .within(let prefixes) where prefixes.count == 1 && [6, 9, 12].contains(prefixes[0].utf8.count): prefixes[0]
    case .within, .everywhere: ""
    }
  }

  func page() -> Page {
    var page = Page(
      "request", title: words["request"], place: "request",
      content: [
        "upload": [
          "isOpen": !uploadRefusals.isEmpty, "action": "/request/upload",
          "error": Shown.optional(uploadRefusals.joined(separator: words.language.pick("；", "; "))),
        ] as [String: Any], "action": "/request",
        "sections": RequestSection.all(draft, words).map(section),
      ])
    page.errors =
      faults.map { $0.error(words) } + uploadRefusals.map { FieldError(field: "files", text: $0) }
      + refusals.map { FieldError(field: "", text: $0) }
    if !page.errors.isEmpty { page.status = 422 }
    return page
  }

  private func section(_ section: RequestSection) -> [String: Any] {
    let next = section.kind.map { RequestRow($0, draft.count($0) + 1) }
    let addition = next.flatMap { $0.number > RequestDraft.mostRows ? nil : $0 }
    return [
      "id": section.id, "heading": words["section.\(section.id)"],
      "note": Shown.optional(words.texts["sectionNote.\(section.id)"]), "groups": section.groups.map(group),
      "addValue": Shown.optional(addition.map { "add-\($0.kind.rawValue)" }),
      "addAction": "/request#\(addition?.name ?? section.id)",
      "addWord": addition.map { words["add.\($0.kind.rawValue)"] } ?? "",
    ]
  }

  private func group(_ group: RequestSection.Group) -> [String: Any] {
    let isRemovable = group.row.map { group.id == $0.name && $0 != RequestRow(.member, 1) } ?? false
    return [
      "legend": group.legend, "groupID": group.id, "fields": group.fields.map { field($0, in: group) },
      "removeValue": isRemovable ? "remove-\(group.id)" as Any : false,
      "removeAction": "/request#\(group.row?.kind.section ?? "")",
    ]
  }

  private func field(_ field: RequestField, in group: RequestSection.Group) -> [String: Any] {
    let name = group.name(of: field)
    let kind: Field.Kind =
      field.choice.map { .choice(choices.options($0, in: group.row)) } ?? .line(type: "text", autocomplete: "off")
    return Field(
      name: name, label: words[field.label], kind: kind, value: draft[name],
      hint: field.hint.map { words[$0] } ?? "",
      error: Shown.sentence(faults.filter { $0.field == name }.map(\.text)), isOptional: field.isOptional,
      isWide: field.isWide
    ).content
  }
}

/// One section of the form for one family: the same where it is filled in and where it is looked through.
struct RequestSection {
  struct Group {
    /// Nil for the application itself.
    let row: RequestRow?
    let id: String
    let legend: String
    let fields: [RequestField]

    func name(of field: RequestField) -> String { row?.field(field.key) ?? field.key }
  }

  let id: String
  /// What may be added to it.
  let kind: RequestRowKind?
  let groups: [Group]

  static func all(_ draft: RequestDraft, _ words: Words) -> [RequestSection] {
    let application = Group(
      row: nil, id: "application-1", legend: words["group.application"], fields: RequestField.application)
    let rows = RequestRowKind.allCases.map { kind in
      RequestSection(
        id: kind.section, kind: kind,
        groups: draft.rows(kind).map { row in
          Group(row: row, id: row.name, legend: row.legend(words), fields: kind.fields)
        })
    }
    let authorisations = draft.persons.map { row in
      Group(
        row: row, id: "authorisation-\(row.name)", legend: named(row, draft, words),
        fields: RequestField.authorisation)
    }
    return [RequestSection(id: "application", kind: nil, groups: [application])] + rows
      + [RequestSection(id: "authorisations", kind: nil, groups: authorisations)]
  }

  /// `成员 2 施云`.
  static func named(_ row: RequestRow, _ draft: RequestDraft, _ words: Words) -> String {
    let name = draft[row.field("name")]
    return name.isEmpty ? row.legend(words) : "\(row.legend(words)) \(name)"
  }
}

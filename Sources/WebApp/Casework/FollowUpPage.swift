internal import Casework
internal import EconomyModel
internal import Pipeline
internal import Storage

/// 待办清单 of commitment cases: how much is due of what and for whom, then which.
struct FollowUpPage {
  private static let most = 50
  private let visit: Visit
  private let query: DueQuery
  /// What was typed as the day and is none.
  private let badDay: String?
  private let number: Int
  private var words: Words { visit.words }

  init(_ visit: Visit) {
    self.visit = visit
    let typed = visit.query("through").filter { !$0.isWhitespace }
    let day = try? CivilDate(iso: typed)
    badDay = typed.isEmpty || day != nil ? nil : String(typed.prefix(40))
    query = DueQuery(
      through: day ?? visit.at.date,
      waitingFor: CaseParty(rawValue: visit.query("party"))?.rawValue,
      kind: DeadlineKind(rawValue: visit.query("kind"))?.rawValue,
      track: visit.query("track").isEmpty ? nil : visit.query("track"))
    number = min(max(Int(visit.query("page")) ?? 1, 1), 100_000)
  }

  func page() throws -> Page {
    let sheet = try visit.centre.due(query, most: Self.most, skipping: (number - 1) * Self.most, visit.operation())
    let total = sheet.counts.reduce(0) { $0 + $1.count }
    let pages = max(1, (total + Self.most - 1) / Self.most)
    var page = Page(
      "followup", title: words["followup"], place: "followup",
      content: [
        "filter": filter, "hasCounts": !sheet.counts.isEmpty, "counts": counts(sheet),
        "hasRows": !sheet.rows.isEmpty, "rows": try rows(sheet),
        "sum": sum(sheet, total), "caption": words.filled("dueThrough", ["day": query.through.description]),
        "pager": Pager(page: min(number, pages), pages: pages, total: total, words: words) { address(page: $0) }
          .content,
      ])
    if badDay != nil {
      page.status = 422
      page.errors = [FieldError(field: "through", text: dayFault)]
    }
    return page
  }

  private var dayFault: String { words.filled("bad.date", ["text": badDay ?? ""]) }

  private func sum(_ sheet: DueSheet, _ total: Int) -> String {
    let overdue = sheet.counts.reduce(0) { $0 + $1.overdue }
    return words.filled("dueSum", ["total": "\(total)", "overdue": "\(overdue)"])
  }

  /// By kind and party, whatever the region; those with most overdue first.
  private func counts(_ sheet: DueSheet) -> [[String: Any]] {
    let groups = Dictionary(grouping: sheet.counts) { [$0.kind, $0.waitingFor] }
    let all = groups.values.compactMap { counts -> (first: DueCount, count: Int, overdue: Int, earliest: CivilDate)? in
      guard let first = counts.first, let earliest = counts.map(\.earliest).min() else { return nil }
      return (first, counts.reduce(0) { $0 + $1.count }, counts.reduce(0) { $0 + $1.overdue }, earliest)
    }
    let sorted = all.sorted {
      ($1.overdue, $0.earliest, $0.first.kind, $0.first.waitingFor)
        < ($0.overdue, $1.earliest, $1.first.kind, $1.first.waitingFor)
    }
    return sorted.map { each in
      [
        "href": address(kind: each.first.kind, party: each.first.waitingFor), "what": kind(each.first.kind),
        "party": party(each.first.waitingFor), "count": each.count,
        "overdue": each.overdue, "isOverdue": each.overdue > 0, "earliest": each.earliest.description,
      ]
    }
  }

  private func rows(_ sheet: DueSheet) throws -> [[String: Any]] {
    var names: [String: String] = [:]
    return sheet.rows.map { row in
      let name = names[row.track] ?? TrackNames.name(row.track, visit)
      names[row.track] = name
      let state = CommitmentState(rawValue: row.state)
      let day = row.deadline.dueOn.day
      return [
        "href": "/cases/\(Percent.encoded(row.caseNumber.rawValue))/commitment", "caseNumber": row.caseNumber.rawValue,
        "track": name, "state": CommitmentMark.content(state, visit, row.state), "what": kind(row.deadline.kind),
        "due": day.description, "isOverdue": day < sheet.on, "isProvisional": row.deadline.dueOn.isProvisional,
        "party": party(row.deadline.waitingFor), "region": row.region,
      ]
    }
  }

  private func kind(_ text: String) -> String {
    DeadlineKind(rawValue: text).map { visit.language.pick($0.chinese, $0.english) } ?? text
  }

  private func party(_ text: String) -> String {
    CaseParty(rawValue: text).map { visit.language.pick($0.chinese, $0.english) } ?? text
  }

  private var filter: [String: Any] {
    let through = badDay ?? query.through.description
    return [
      "action": "/followup", "through": through, "error": badDay == nil ? false as Any : dayFault,
      "kinds": options("allKinds", DeadlineKind.allCases.map { ($0.rawValue, kind($0.rawValue)) }, query.kind),
      "parties": options("allParties", CaseParty.allCases.map { ($0.rawValue, party($0.rawValue)) }, query.waitingFor),
      "tracks": options(
        "allTracks", TrackNames.all(visit).map { ($0.code, TrackNames.name($0, visit)) }, query.track),
      "clearHref": "/followup",
    ]
  }

  private func options(_ every: String, _ all: [(String, String)], _ chosen: String?) -> [[String: Any]] {
    ([("", words[every])] + all).map { value, word in
      ["value": value, "word": word, "isSelected": value == (chosen ?? "")]
    }
  }

  private func address(page: Int = 1, kind: String? = nil, party: String? = nil) -> String {
    let parts = [
      ("through", query.through == visit.at.date ? "" : query.through.description), ("kind", kind ?? query.kind ?? ""),
      ("party", party ?? query.waitingFor ?? ""), ("track", query.track ?? ""), ("page", page > 1 ? "\(page)" : ""),
    ].filter { !$0.1.isEmpty }
    let text = parts.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
    return text.isEmpty ? "/followup" : "/followup?" + text
  }
}

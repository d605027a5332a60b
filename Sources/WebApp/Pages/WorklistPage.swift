internal import EconomyModel
internal import Pipeline

/// 待办.
struct WorklistPage {
  private let visit: Visit
  private let words: Words
  private let isNotFound: Bool
  private let query: WorkQuery

  init(_ visit: Visit, isNotFound: Bool = false) throws {
    self.visit = visit
    self.isNotFound = isNotFound
    words = visit.words
    let sort = visit.query("sort")
    query = WorkQuery(
      scope: try visit.signedIn().regions, state: WorkState(rawValue: visit.query("state")),
      onlyDifferences: visit.query("different") == "1", onlyLate: visit.query("late") == "1",
      order: WorkQuery.Order(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) ?? .urgency,
      isReversed: sort.hasPrefix("-"), page: Int(visit.query("page")) ?? 1)
  }

  func page() throws -> Page {
    let found = try visit.desk.worklist.page(query, visit.operation())
    let isMissed = !visit.query("case").isEmpty
    var page = Page(
      "worklist", title: words["worklist"], place: "worklist",
      content: [
        "counts": counts(found), "filter": filter, "find": find, "hasRows": !found.lines.isEmpty,
        "caption": caption(found), "sort": sorts, "rows": found.lines.map(row),
        "pager": Pager(page: found.page, pages: found.pages, total: found.total, words: words) { address(page: $0) }
          .content,
      ])
    if isMissed || isNotFound { page.notice = Notice(text: words["notFoundInArea"], noticeClass: "warn") }
    return page
  }

  private func counts(_ found: WorkPage) -> [[String: Any]] {
    [nil].map { (_: WorkState?) in all(found) }
      + WorkState.allCases.compactMap { state in
        guard let count = found.counts[state] else { return nil }
        return [
          "href": address(state: state.rawValue), "count": count, "word": word(state),
          "isCurrent": query.state == state,
        ]
      }
  }

  private func all(_ found: WorkPage) -> [String: Any] {
    [
      "href": address(state: ""), "count": found.counts.values.reduce(0, +), "word": words["allCases"],
      "isCurrent": query.state == nil,
    ]
  }

  private func word(_ state: WorkState) -> String { words.language.pick(state.chinese, state.english) }

  private var filter: [String: Any] {
    let states: [(String, String)] =
      [("", words["allStates"])] + WorkState.allCases.map { ($0.rawValue, word($0)) }
    return [
      "action": "/worklist", "sort": sortText(query.order, query.isReversed), "caseNumber": visit.query("case"),
      "states": states.map { value, word in
        ["value": value, "word": word, "isSelected": value == (query.state?.rawValue ?? "")] as [String: Any]
      }, "isDifferentOnly": query.onlyDifferences, "isLateOnly": query.onlyLate, "clearHref": "/worklist",
    ]
  }

  private var find: [String: Any] {
    [
      "action": "/worklist/find", "value": "",
      "error": isNotFound ? words["notFoundInArea"] as Any : false,
    ]
  }

  private func caption(_ found: WorkPage) -> String {
    words.language.pick(
      "共 \(found.total) 件，\(found.asOf) 的情况", "\(found.total) cases as of \(found.asOf)")
  }

  private var sorts: [String: Any] {
    Dictionary(
      uniqueKeysWithValues: [
        ("caseNumber", WorkQuery.Order.caseNumber), ("state", .urgency), ("answered", .answered),
        ("differences", .differences), ("biggest", .difference), ("waiting", .waiting), ("due", .due),
      ].map { key, order in
        let isThis = query.order == order
        let direction = !isThis ? "none" : query.isReversed ? "descending" : "ascending"
        let next = sortText(order, isThis ? !query.isReversed : false)
        return (key, ["direction": direction, "href": address(sort: next)] as [String: Any])
      })
  }

  private func sortText(_ order: WorkQuery.Order, _ isReversed: Bool) -> String {
    (isReversed ? "-" : "") + order.rawValue
  }

  private func row(_ line: WorkPage.Line) -> [String: Any] {
    let isOverdue = line.due.map { $0 < visit.at.date } ?? false
    return [
      "href": "/cases/" + Percent.encoded(line.caseNumber.rawValue), "caseNumber": line.caseNumber.rawValue,
      "applicant": line.applicant, "scheme": line.scheme, "region": line.region,
      "state": ["stateClass": line.state.rawValue, "word": word(line.state)],
      "share": line.asked == 0 ? 0 : line.answered * 100 / line.asked, "answered": line.answered,
      "asked": line.asked,
      "late": line.lateInstitutions.isEmpty ? "—" : line.lateInstitutions.joined(separator: words["listSeparator"]),
      "differences": line.differences,
      "biggest": line.biggestDifference == .zero ? "—" : line.biggestDifference.description, "biggestItem": false,
      "waiting": line.askedOn.map { String(visit.at.date.days(since: $0)) } ?? "—",
      "due": line.due?.description ?? "—", "isOverdue": isOverdue,
    ]
  }

  private func address(page: Int? = nil, sort: String? = nil, state: String? = nil) -> String {
    var parts = [
      ("sort", sort ?? sortText(query.order, query.isReversed)), ("state", state ?? query.state?.rawValue ?? ""),
    ]
    if query.onlyDifferences { parts.append(("different", "1")) }
    if query.onlyLate { parts.append(("late", "1")) }
    if let page, page > 1 { parts.append(("page", String(page))) }
    let text = parts.filter { !$0.1.isEmpty && $0.1 != WorkQuery.Order.urgency.rawValue }
      .map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
    return text.isEmpty ? "/worklist" : "/worklist?" + text
  }
}

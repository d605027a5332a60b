internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 机构与适配器: how each institution is asked and its answers are read, and where it stands in the newest batch.
struct InstitutionsPage {
  private let visit: Visit
  private let lines: [InstitutionCode: BatchStatus.Line]
  private let lastAnswers: [InstitutionCode: Timestamp]

  init(_ visit: Visit) throws {
    self.visit = visit
    let status = try visit.centre.hasBatches() ? visit.centre.status(of: nil, visit.operation("institutions")) : nil
    lines = Dictionary(
      status?.lines.map { ($0.institution, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    lastAnswers = try visit.centre.lastAnswers()
  }

  func page() -> Page {
    let connections = visit.centre.connections
    let asked = Set(connections.flatMap { $0.adapters.map(\.item.code) })
    let uncovered = visit.centre.catalogue.items.filter { !asked.contains($0.code) }
    return Page(
      "institutions", title: visit.words["institutions"], place: "institutions",
      content: [
        "institutions": connections.map(row), "hasUncovered": !uncovered.isEmpty, "uncovered": uncovered.map(word),
      ])
  }

  private func word(_ item: Item) -> String {
    "\(item.code.rawValue) " + visit.language.pick(item.chinese, item.english)
  }

  /// Each once: two adapters may read the same item.
  private func items(_ connection: Centre.Connection) -> [Item] {
    connection.adapters.map(\.item).reduce(into: []) { items, item in
      if !items.contains(where: { $0.code == item.code }) { items.append(item) }
    }
  }

  private func row(_ connection: Centre.Connection) -> [String: Any] {
    let days = connection.dueWorkingDays
    return [
      "name": connection.name, "code": connection.institution.rawValue,
      "items": items(connection).map(word).joined(separator: visit.words["listSeparator"]),
      "due": visit.language.pick("\(days) 个工作日", "\(days) working days"),
      "adapter": connection.adapters.map { "\($0.name) \($0.version)" }.joined(separator: ", "),
      "format": Set(connection.adapters.map(\.encoding)).sorted().joined(separator: ", "),
      "check": ["stateClass": "answered", "word": visit.words["adapterSound"], "remark": false] as [String: Any],
      "lastAnswer": lastAnswers[connection.institution]?.description ?? "—",
      "state": StandingMark.of(lines[connection.institution]?.standing ?? .notAsked, visit.words),
    ]
  }
}

/// 反馈状态 of an institution in a batch.
enum StandingMark {
  static func of(_ standing: BatchStatus.Line.Standing, _ words: Words) -> [String: Any] {
    let (stateClass, key) =
      switch standing {
      case .late: ("late", "stateLate")
      case .open: ("blocked", "stateOpen")
      case .waiting: ("waiting", "stateWaiting")
      case .answered: ("answered", "stateAnswered")
      case .notAsked: ("unasked", "stateNotAsked")
      }
    return ["stateClass": stateClass, "word": words[key]]
  }
}

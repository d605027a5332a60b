internal import Casework
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 承诺与核实 side by side, in words.
struct SettlementPart {
  private let look: CommitmentSettlement
  private let view: ReportView
  private let visit: Visit
  private var words: Words { visit.words }

  init(_ look: CommitmentSettlement, _ visit: Visit) {
    self.look = look
    self.visit = visit
    view = ReportView(look.report, language: visit.language.report)
  }

  var facts: [[String: Any]] {
    let report = look.settlement.report
    return [
      (words["batchWeek"], "\(report.week) v\(report.version)"), (words["verifiedOn"], report.verifiedOn.description),
      (words["cellsAnswered"], "\(report.answered)"), (words["cellsPending"], "\(report.pending)"),
      (words["cellsNotAsked"], "\(report.notAsked)"),
    ].map { ["label": $0.0, "value": $0.1] }
  }

  var advice: String {
    let advice = look.settlement.advice
    return visit.language.pick(advice.chinese, advice.english)
  }

  /// Items that the family is asked about; nil for none.
  var questions: String? {
    let items = look.settlement.questions.map { view.item(named: ItemCode($0)) }
    if items.isEmpty { return nil }
    return words.filled("settleAsk", ["items": items.joined(separator: words["listSeparator"])])
  }

  var rollUps: [[String: Any]] { look.settlement.lines.filter(\.isRollUp).map(row) }

  var records: [[String: Any]] { look.settlement.lines.filter { !$0.isRollUp }.map(row) }

  var pending: [[String: Any]] {
    look.settlement.pending.map { cell in
      [
        "person": view.person(named: cell.subject), "item": view.item(named: cell.item),
        "institution": view.institution(named: cell.institution), "state": view.state(cell.state),
        "stateClass": cell.state.rawValue,
      ]
    }
  }

  private func row(_ line: SettlementLine) -> [String: Any] {
    let language = visit.language.report
    return [
      "item": view.item(named: line.item), "code": line.item.rawValue, "person": view.person(named: line.subject),
      "institution": line.institution == nil ? "—" : view.institution(named: line.institution),
      "promised": line.promised.words(language), "found": line.found.words(language),
      "difference": line.difference.signedWords(language),
      "standing": visit.language.pick(line.standing.chinese, line.standing.english),
      "standingClass": Self.mark(line.standing),
    ]
  }

  /// As conclusions of a report are coloured.
  private static func mark(_ standing: SettlementStanding) -> String {
    switch standing {
    case .agrees, .rebutted: "consistent"
    case .favourable: "over-declared"
    case .unfavourable: "under-declared"
    case .toExplain: "explanation-required"
    case .notVerifiable: "not-verifiable"
    case .shownOnly: "shown-only"
    case .blocked: "status-differs"
    }
  }
}

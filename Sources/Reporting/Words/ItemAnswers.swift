internal import EconomyModel

/// Who answered about one item, and when: also the items with nothing on record show their 反馈时间.
struct ItemAnswers {
  private let cells: [VerificationReport.CoverageLine]
  private let names: ReportNames

  init(_ item: ItemCode, in report: VerificationReport, names: ReportNames) {
    cells = report.coverage.filter { $0.item == item }
    self.names = names
  }

  /// 反馈：城东支行 2026-11-18（查得1、查无2）。 Empty when the grid has no such item.
  var sentence: String {
    let language = names.language
    if cells.isEmpty { return "" }
    return language.pick("反馈：", "Answers: ") + list + language.pick("。", ".")
  }

  /// The same without the word before it.
  var list: String {
    let language = names.language
    let institutions = Set(cells.map(\.institution)).sorted()
    let parts = institutions.map { code in
      let own = cells.filter { $0.institution == code }
      let time = own.compactMap(\.feedbackAt).max().map { " " + $0.description } ?? ""
      let open = language.pick("（", " ("), close = language.pick("）", ")")
      return names.institution(code) + time + open + Self.counts(own, language) + close
    }
    return parts.joined(separator: language.clauseSeparator)
  }

  private static func counts(_ cells: [VerificationReport.CoverageLine], _ language: ReportLanguage) -> String {
    CellState.allCases.compactMap { state in
      let count = cells.count { $0.state == state }
      return count == 0 ? nil : language.pick("\(state.chinese)\(count)", "\(state.english) \(count)")
    }.joined(separator: language.listSeparator)
  }
}

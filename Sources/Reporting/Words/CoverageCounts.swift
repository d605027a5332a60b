internal import EconomyModel

/// How far institutions have answered, exactly.
struct CoverageCounts {
  private let cells: [VerificationReport.CoverageLine]
  private let names: ReportNames

  init(_ report: VerificationReport, names: ReportNames) {
    cells = report.coverage
    self.names = names
  }

  /// The sentence of institutions, those without an answer by name, the sentence of single queries.
  var sentences: [String] {
    let asked = Set(cells.filter(\.state.wasAsked).map(\.institution)).sorted()
    let replied = asked.filter { code in cells.contains { $0.institution == code && $0.state.isReply } }
    let partly = replied.filter { code in cells.contains { $0.institution == code && $0.state == .pending } }
    let silent = asked.filter { !replied.contains($0) }
    var sentences = [institutionSentence(asked: asked.count, replied: replied.count, partly: partly)]
    if !silent.isEmpty {
      let list = silent.map(names.institution).joined(separator: language.listSeparator)
      sentences.append(language.pick("未反馈：\(list)。", "No reply yet: \(list)."))
    }
    sentences.append(cellSentence)
    return sentences
  }

  private var language: ReportLanguage { names.language }

  private func institutionSentence(asked: Int, replied: Int, partly: [InstitutionCode]) -> String {
    let start = language.pick("\(asked) 家机构已反馈 \(replied) 家", "\(replied) of \(asked) institutions have replied")
    if partly.isEmpty { return start + language.pick("。", ".") }
    let list = partly.map(names.institution).joined(separator: language.listSeparator)
    return start
      + language.pick("，其中 \(partly.count) 家反馈未齐（\(list)）。", ", \(partly.count) of them in part (\(list)).")
  }

  private var cellSentence: String {
    let answered = cells.count { $0.state.isAnswered }
    let asked = cells.count { $0.state.wasAsked }
    let parts = CellState.allCases.compactMap { state -> String? in
      let count = cells.count { $0.state == state }
      return count == 0 ? nil : "\(state.words(language)) \(count)"
    }.joined(separator: language.listSeparator)
    return language.pick(
      "按对象、项目、机构计 \(cells.count) 项：\(parts)。已查询 \(asked) 项，有效反馈 \(answered) 项。",
      "\(cells.count) queries by person, item and institution: \(parts). Asked \(asked), validly answered \(answered).")
  }
}

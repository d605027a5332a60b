internal import EconomyModel

/// 三、核对覆盖情况: sentences, the grid, the remedies.
struct CoverageSection: Encodable {
  struct GridCell: Encodable {
    let word: String
    let stateClass: String
    /// 反馈时间, to the day; the item's own table says the hour.
    let day: String
    let hasDay: Bool
  }

  struct GridRow: Encodable {
    let item: String
    let institution: String
    let cells: [GridCell]
  }

  struct RemedyRow: Encodable {
    let person: String
    let state: String
    let stateClass: String
    let affected: String
    let missing: String
    let remedy: String
  }

  let sentences: [String]
  let subjects: [String]
  let rows: [GridRow]
  let remedies: [RemedyRow]
  let hasRemedies: Bool

  init(_ report: VerificationReport, names: ReportNames) {
    let language = names.language
    sentences = CoverageCounts(report, names: names).sentences
    subjects = report.subjects.map(\.name)
    rows = CoverageGrid(report).rows.map { row in
      GridRow(
        item: "\(row.item.rawValue) \(names.item(row.item))", institution: names.institution(row.institution),
        cells: row.cells.map { Self.cell($0, language) })
    }
    remedies = CoverageRemedies(report, language: language).remedies.map { remedy in
      RemedyRow(
        person: names.person(remedy.subject), state: remedy.state.words(language),
        stateClass: remedy.state.rawValue, affected: remedy.affected(names), missing: remedy.missing,
        remedy: remedy.remedy)
    }
    hasRemedies = !remedies.isEmpty
  }

  private static func cell(_ line: VerificationReport.CoverageLine?, _ language: ReportLanguage) -> GridCell {
    let day = line?.feedbackAt?.date.description ?? ""
    return GridCell(
      word: line?.state.words(language) ?? "—", stateClass: line?.state.rawValue ?? "", day: day,
      hasDay: !day.isEmpty)
  }
}

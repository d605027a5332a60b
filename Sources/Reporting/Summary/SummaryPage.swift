internal import Diagnostics
internal import EconomyModel

/// A batch summary as `summary.mustache` prints it, and as the terminal does: headed tables in one order.
struct SummaryPage: Encodable {
  struct Cell: Encodable {
    let text: String
    let isNumber: Bool
  }

  struct Row: Encodable {
    let cells: [Cell]
  }

  struct Section: Encodable {
    let heading: String
    let titles: [Cell]
    let rows: [Row]
    let hasRows: Bool
    /// Three of them stand side by side on the page.
    let isNarrow: Bool
    /// What stands in place of an empty table.
    let empty: String
  }

  let lang: String
  let css = PaperStyle.sheet
  let margin: String
  let centre: String
  let title: String
  let sentences: [String]
  let alarms: [String]
  let sections: [Section]
  let audit: String

  init(_ summary: BatchSummary, language: ReportLanguage) {
    lang = language.rawValue
    centre = summary.centre
    title = language.pick("核对批次汇总　\(summary.week.description)", "Batch summary \(summary.week.description)")
    margin = CSSString.escaped(title)
    sentences = SummarySentences(summary, language: language).sentences
    alarms = SummarySentences(summary, language: language).alarms
    sections = SummarySections(summary, language: language).sections
    audit =
      summary.auditHead.map {
        language.pick("审计记录：共 \($0.count) 条，链首 \($0.hash)", "Audit record: \($0.count) entries, head \($0.hash)")
      } ?? ""
  }
}

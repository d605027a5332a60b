internal import Diagnostics
internal import EconomyModel

/// The tables of a summary, in the order in which they are read.
struct SummarySections {
  private let summary: BatchSummary
  private let language: ReportLanguage

  init(_ summary: BatchSummary, language: ReportLanguage) {
    self.summary = summary
    self.language = language
  }

  var sections: [SummaryPage.Section] {
    [missing, refused, classes, cells, fates, differences, rejects, files]
  }

  private var missing: SummaryPage.Section {
    section(
      ("缺少反馈的机构", "Missing sources"), [("机构", "Institution"), ("代码", "Code"), ("项目", "Items")],
      summary.missingSources.map { source in
        [
          source.institution.name, source.institution.code.rawValue,
          source.items.map(\.rawValue).joined(separator: language.listSeparator),
        ]
      })
  }

  private var refused: SummaryPage.Section {
    section(
      ("整份拒收的文件", "Refused files"), [("文件", "File"), ("原因", "Reason")],
      summary.refusedFiles.map { [$0.fileName, $0.sentence] })
  }

  private var classes: SummaryPage.Section {
    section(
      ("核对结论", "Conclusions"), [("结论", "Conclusion"), ("项数", "Items")],
      summary.classes.map { [language.pick($0.differenceClass.chinese, $0.differenceClass.english), "\($0.count)"] },
      numbers: [1], isNarrow: true)
  }

  private var differences: SummaryPage.Section {
    section(
      ("差额最大的项目", "Biggest differences"),
      [
        ("核对编号", "Case"), ("项目", "Item"), ("申报", "Declared"), ("核实", "Verified"), ("差额", "Difference"),
        ("结论", "Conclusion"),
      ],
      summary.differences.map { difference in
        let (amount, overflow) = difference.verified.amount.subtractingReportingOverflow(difference.declared.amount)
        let figure: Figure = overflow ? .notStated : .money(Fen(amount))
        return [
          difference.caseNumber.rawValue,
          difference.item.rawValue + " " + language.pick(difference.chinese, difference.english),
          difference.declared.words(language), difference.verified.words(language), figure.signedWords(language),
          language.pick(difference.differenceClass.chinese, difference.differenceClass.english),
        ]
      }, numbers: [2, 3, 4])
  }

  private var fates: SummaryPage.Section {
    section(
      ("行的去向", "Rows by fate"), [("去向", "Fate"), ("行数", "Rows"), ("字节", "Bytes")],
      summary.fates.map { [$0.fate.words(language), "\($0.rows)", "\($0.bytes)"] }, numbers: [1, 2], isNarrow: true)
  }

  private var rejects: SummaryPage.Section {
    let known = Dictionary(DiagnosticCode.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return section(
      ("拒收原因", "Rejects by cause"), [("代码", "Code"), ("原因", "Cause"), ("行数", "Rows")],
      summary.rejects.map { reject in
        let words = known[reject.code].map { language.pick($0.chinese, $0.meaning) } ?? reject.code
        return [reject.code, words, "\(reject.count)"]
      }, numbers: [2])
  }

  private var cells: SummaryPage.Section {
    section(
      ("查询覆盖情况", "Coverage"), [("状态", "State"), ("项数", "Queries")],
      summary.cells.map { [$0.state.words(language), "\($0.count)"] }, numbers: [1], isNarrow: true)
  }

  private var files: SummaryPage.Section {
    section(
      ("收到的文件", "Files"),
      [("文件", "File"), ("机构", "Institution"), ("项目", "Item"), ("行数", "Rows"), ("采用", "Accepted"), ("", "")],
      summary.files.map { file in
        [
          file.fileName, file.institution, file.item.rawValue, "\(file.rows)", "\(file.accepted)",
          file.isRefused ? language.pick("整份拒收", "refused") : "",
        ]
      }, numbers: [3, 4])
  }

  private func section(
    _ heading: (String, String), _ titles: [(String, String)], _ rows: [[String]], numbers: Set<Int> = [],
    isNarrow: Bool = false
  ) -> SummaryPage.Section {
    SummaryPage.Section(
      heading: language.pick(heading.0, heading.1),
      titles: Self.cells(titles.map { language.pick($0.0, $0.1) }, numbers),
      rows: rows.map { SummaryPage.Row(cells: Self.cells($0, numbers)) }, hasRows: !rows.isEmpty, isNarrow: isNarrow,
      empty: language.pick("无", "none"))
  }

  private static func cells(_ texts: [String], _ numbers: Set<Int>) -> [SummaryPage.Cell] {
    texts.enumerated().map { place, text in SummaryPage.Cell(text: text, isNumber: numbers.contains(place)) }
  }
}

internal import EconomyModel

/// What a summary says before its tables.
struct SummarySentences {
  private let summary: BatchSummary
  private let language: ReportLanguage

  init(_ summary: BatchSummary, language: ReportLanguage) {
    self.summary = summary
    self.language = language
  }

  var sentences: [String] {
    let refused = summary.files.count(where: \.isRefused)
    return [
      language.pick(
        "本批次核对 \(summary.cases) 户、\(summary.persons) 人；收到文件 \(summary.files.count) 个（整份拒收 \(refused) 个），"
          + "共 \(summary.rows) 行、\(summary.bytes) 字节。",
        "\(count(summary.cases, "case")), \(count(summary.persons, "person")); "
          + "\(count(summary.files.count, "file")) received "
          + "(\(refused) refused whole), \(summary.rows) rows, \(summary.bytes) bytes."),
      language.pick(
        "已查询 \(summary.asked) 项，有效反馈 \(summary.answered) 项，覆盖率 \(summary.coverage)。",
        "\(summary.asked) queries asked, \(summary.answered) validly answered: coverage \(summary.coverage)."),
    ]
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// What a person must look at.
  var alarms: [String] {
    var alarms: [String] = []
    if !summary.leaks.isEmpty {
      let list = summary.leaks.joined(separator: language.listSeparator)
      alarms.append(
        language.pick("行数或字节数不守恒（程序缺陷）：\(list)", "Rows or bytes do not add up (a defect): \(list)"))
    }
    if !summary.blockedCases.isEmpty {
      let list = summary.blockedCases.map(\.rawValue).joined(separator: language.listSeparator)
      alarms.append(language.pick("须人工核实、暂不得签发：\(list)", "To be resolved by a person before issue: \(list)"))
    }
    for alarm in summary.sourceAlarms where alarm.isOpen {
      alarms.append(language.pick("数据异动待确认：", "Drift to be acknowledged: ") + alarm.words(language))
    }
    return alarms
  }
}

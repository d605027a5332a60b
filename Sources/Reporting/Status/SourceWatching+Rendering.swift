package import Diagnostics
internal import EconomyModel

extension SourceWatching {
  /// For a terminal of 80 columns.
  package func text(_ language: ReportLanguage) -> String {
    var lines = TextLines()
    add(to: &lines, language)
    return lines.text
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }

  func add(to lines: inout TextLines, _ language: ReportLanguage) {
    for sentence in sentences(language) { lines.add(sentence) }
    for (alarms, heading) in [
      (open, language.pick("数据异动，待确认（有关报告暂不得签发）", "Drift to be acknowledged; reports that rest on it wait")),
      (alarms.filter { !$0.isOpen }, language.pick("数据异动，已确认", "Drift, acknowledged")),
    ] where !alarms.isEmpty {
      lines.add(heading)
      for alarm in alarms {
        let gross = alarm.isGross ? language.pick("（显著）", " (gross)") : ""
        lines.add(wrapped: "! " + alarm.words(language) + gross, indent: 2)
      }
    }
    if let first = open.first {
      let command = "hedui review alarm \(first.week) \(first.institution.rawValue) --reason …"
      lines.add(language.pick("核实后确认：", "Once looked into: ") + command, indent: 2)
    }
  }

  private func sentences(_ language: ReportLanguage) -> [String] {
    guard isWatched else {
      return [
        language.pick(
          "来源监测：本批次未监测数据异动，截止时没有 policies/drift.yaml。",
          "Sources are not watched: no policies/drift.yaml at cut-off."),
        language.pick(
          "　放入该文件（样本随程序附带），自下一批次起监测。", "  Put that file there (a sample ships); the next batch is watched."),
      ]
    }
    guard sources > 0 else { return [] }
    let unwatched = withoutHistory
    let watched = sources - unwatched
    return [
      language.pick(
        "来源监测：\(watched) 份反馈已与前几周对照，\(unwatched) 份尚无历史；待确认异动 \(open.count) 项",
        "Sources: \(watched) answers held against earlier weeks, \(unwatched) without history; \(open.count) to look at"
      )
    ]
  }
}

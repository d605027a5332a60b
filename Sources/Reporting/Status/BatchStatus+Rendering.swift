package import Diagnostics
internal import EconomyModel

extension BatchStatus {
  private static let barWidth = 16
  private static let nameWidth = 24

  /// For a terminal of 80 columns.
  package func text(_ language: ReportLanguage) -> String {
    var lines = TextLines()
    let state =
      closedOn.isEmpty
      ? language.pick("\(openedOn) 截止，未关闭", "cut off on \(openedOn), open")
      : language.pick("\(closedOn) 关闭", "closed on \(closedOn)")
    lines.add(language.pick("批次 \(week)：\(state)；\(cases) 户", "Batch \(week): \(state); \(cases) cases"))
    lines.add(total(language))
    lines.add()
    lines.add(table: self.lines.map { row(of: $0, language) }, rightAligned: [2])
    lines.add()
    watching.add(to: &lines, language)
    if !unplaced.isEmpty {
      lines.add()
      lines.add(language.pick("没有归入批次的文件", "Files that no batch took"))
      for file in unplaced {
        let fate = file.isHeld ? language.pick("待人工", "held") : language.pick("拒收", "refused")
        lines.add("\(file.fileName)  \(fate): \(file.sentence)", indent: 2)
      }
    }
    return lines.text
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }

  private func total(_ language: ReportLanguage) -> String {
    let asking = lines.filter { $0.asked > 0 }
    let answered = asking.count { $0.pending == 0 }
    let late = asking.count { $0.standing == .late }
    let (cells, done) = (asking.reduce(0) { $0 + $1.asked }, asking.reduce(0) { $0 + $1.answered })
    let percent = Self.percent(done, of: cells)
    return language.pick(
      "\(asking.count) 家机构已反馈 \(answered) 家，逾期 \(late) 家；应核 \(cells) 项次，有效反馈 \(done)（\(percent)）",
      "\(answered) of \(asking.count) institutions have answered, \(late) are late; "
        + "\(done) of \(cells) cells (\(percent))"
    )
  }

  private func row(of line: Line, _ language: ReportLanguage) -> [String] {
    [
      language.pick(DisplayWidth.cut(line.name, to: Self.nameWidth), line.institution.rawValue),
      Self.bar(line.answered, line.unsettled, of: line.asked),
      Self.percent(line.answered, of: line.asked), words(of: line, language),
    ]
  }

  private func words(of line: Line, _ language: ReportLanguage) -> String {
    let due = line.due + (line.dueIsProvisional ? language.pick("（暂定）", " (provisional)") : "")
    let count = line.filesRefused
    let refused = count > 0 ? language.pick("，拒收 \(count)", ", \(count) refused") : ""
    switch line.standing {
    case .late: return language.pick("逾期 \(due)", "late since \(due)") + refused
    case .waiting: return language.pick("待反馈 \(due)", "due \(due)") + refused
    case .open: return language.pick("须再查 \(line.unsettled)", "ask again \(line.unsettled)") + refused
    case .answered: return language.pick("已反馈", "answered") + refused
    case .notAsked: return language.pick("未查询", "not asked")
    }
  }

  /// `████░░··`: answered, to be asked again, open.
  private static func bar(_ answered: Int, _ unsettled: Int, of asked: Int) -> String {
    guard asked > 0 else { return String(repeating: " ", count: barWidth) }
    let full = answered * barWidth / asked
    let half = min(barWidth - full, (unsettled * barWidth + asked - 1) / asked)
    return String(repeating: "█", count: full) + String(repeating: "▒", count: half)
      + String(repeating: "·", count: barWidth - full - half)
  }

  /// Rounded down: only all of them are 100 %.
  static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)%"
  }
}

package import Diagnostics
internal import EconomyModel

extension BatchScores {
  /// For a terminal of 80 columns.
  package func text(_ language: ReportLanguage) -> String {
    var lines = TextLines()
    let span = [weeks.first, weeks.last].compactMap { $0?.description }
    let words = Set(span).sorted().joined(separator: "…")
    lines.add(
      language.pick("各机构历次反馈：\(weeks.count) 个批次（\(words)）", "Institutions over \(weeks.count) batches (\(words))"))
    lines.add()
    let head = [
      language.pick("机构", "institution"), language.pick("按时", "prompt"), language.pick("逾期", "late"),
      language.pick("未反馈", "none"), language.pick("反馈率", "replies"), language.pick("拒收率", "rejects"),
      language.pick("不符率", "mis-id"), language.pick("退件", "files"), language.pick("异动", "drift"),
    ]
    lines.add(table: [head] + self.lines.map { row(of: $0, language) }, rightAligned: Set(1..<head.count), indent: 0)
    lines.add()
    lines.add(
      language.pick("▲ 后半段批次较前半段改善　▼ 变差", "▲ later weeks better than earlier ones, ▼ worse"))
    return lines.text
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }

  private func row(of line: Line, _ language: ReportLanguage) -> [String] {
    [
      language.pick(DisplayWidth.cut(line.name, to: 20), DisplayWidth.cut(line.institution.rawValue, to: 18)),
      "\(line.onTime)" + Self.mark(line.timeliness), "\(line.late)", "\(line.never)", Self.words(line.coverage),
      Self.words(line.rejects), Self.words(line.mismatches), "\(line.refusedFiles)", "\(line.alarms)",
    ]
  }

  private static func words(_ measured: Measured) -> String {
    guard let perMille = measured.perMille else { return "–" }
    return "\(perMille / 10).\(perMille % 10)%" + mark(measured.trend)
  }

  private static func mark(_ trend: Trend) -> String {
    switch trend {
    case .better: "▲"
    case .worse: "▼"
    case .steady, .unknown: " "
    }
  }
}

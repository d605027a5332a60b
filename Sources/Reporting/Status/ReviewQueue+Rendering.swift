package import Diagnostics
internal import EconomyModel

extension ReviewQueue {
  private static let casesNamed = 5
  private static let digestDigits = 12

  /// For a terminal.
  package func text(_ language: ReportLanguage) -> String {
    var lines = TextLines()
    lines.add(language.pick("批次 \(week)：待人工处理", "Batch \(week): waiting for a person"))
    addDisputes(to: &lines, language)
    addUnplaced(to: &lines, language)
    addHeldRows(to: &lines, language)
    addRejects(to: &lines, language)
    if disputes.isEmpty, unplaced.isEmpty, heldCount == 0, rejects.isEmpty {
      lines.add(language.pick("没有待处理的事项。", "Nothing waits."))
    }
    return lines.text
  }

  /// Sorted keys, one line with its line break.
  /// - Throws: `report.unwritable`.
  package func json() throws(Reason) -> String {
    String(decoding: try CanonicalJSON.bytes(of: self), as: UTF8.self) + "\n"
  }

  private func addDisputes(to lines: inout TextLines, _ language: ReportLanguage) {
    if disputes.isEmpty { return }
    lines.add()
    lines.add(
      language.pick(
        "两份反馈说法不一、又无先后可据（\(disputes.count)）：采信之前按未反馈处理",
        "Two answers differ and nothing ranks them (\(disputes.count)); until one is chosen it counts as no reply"))
    for dispute in disputes {
      let institution = language.pick(dispute.institutionName, dispute.institution.rawValue)
      lines.add("\(dispute.item.rawValue) \(institution)", indent: 2)
      for file in [dispute.one, dispute.other] {
        lines.add("\(file.sha256.prefix(Self.digestDigits))  \(file.feedbackAt)  \(file.name)", indent: 4)
      }
      lines.add(Self.words(dispute.cases, language), indent: 4)
      let (one, other) = (dispute.one.sha256.prefix(Self.digestDigits), dispute.other.sha256.prefix(Self.digestDigits))
      lines.add("hedui review answer --week \(week) \(one) \(other) --reason …", indent: 4)
    }
    lines.add(
      language.pick("先写采信的一份；两份都算的加 --adds。", "The file that counts comes first; --adds where both do."),
      indent: 2)
  }

  private static func words(_ cases: [CaseNumber], _ language: ReportLanguage) -> String {
    let named = cases.prefix(casesNamed).map(\.rawValue).joined(separator: language.listSeparator)
    let more = cases.count > casesNamed ? language.pick("等", ", …") : ""
    return language.pick("涉及\(cases.count)户：\(named)\(more)", "\(cases.count) cases: \(named)\(more)")
  }

  private func addUnplaced(to lines: inout TextLines, _ language: ReportLanguage) {
    if unplaced.isEmpty { return }
    lines.add()
    lines.add(
      language.pick("不知属于哪一批次的文件（\(unplaced.count)）", "Files of which the batch is not known (\(unplaced.count))"))
    for file in unplaced { lines.add("\(file.fileName)  \(file.sentence)", indent: 2) }
  }

  private func addHeldRows(to lines: inout TextLines, _ language: ReportLanguage) {
    if heldCount == 0 { return }
    lines.add()
    lines.add(language.pick("待人工辨认的记录（\(heldCount)）", "Rows that a person must recognise (\(heldCount))"))
    for rows in heldTogether {
      let cause = language.pick(rows[0].cause.chinese, rows[0].cause.rawValue)
      lines.add(language.pick("\(cause)：\(rows.count)条", "\(cause): \(rows.count)"), indent: 2)
      if !rows[0].cases.isEmpty { lines.add(Self.words(rows[0].cases, language), indent: 4) }
      lines.add(table: rows.map { [$0.institution.rawValue, $0.item.rawValue, "\($0.file):\($0.line)"] }, indent: 4)
    }
    if heldRows.count < heldCount {
      lines.add(language.pick("另有\(heldCount - heldRows.count)条", "\(heldCount - heldRows.count) more"), indent: 2)
    }
  }

  /// The held rows by what a person settles at once, one cause about the same families, in the order of the first.
  private var heldTogether: [[HeldRow]] {
    struct Matter: Hashable {
      let cause: HoldCause
      let cases: [CaseNumber]
    }
    var matters: [Matter] = []
    var rows: [Matter: [HeldRow]] = [:]
    for row in heldRows {
      let matter = Matter(cause: row.cause, cases: row.cases)
      if rows[matter] == nil { matters.append(matter) }
      rows[matter, default: []].append(row)
    }
    return matters.compactMap { rows[$0] }
  }

  private func addRejects(to lines: inout TextLines, _ language: ReportLanguage) {
    if rejects.isEmpty { return }
    lines.add()
    lines.add(language.pick("退回的行，按原因", "Rejected rows by cause"))
    lines.add(
      table: rejects.map { cause in
        [cause.institution.rawValue, "\(cause.rows)", language.pick(cause.chinese, cause.meaning), cause.code]
      }, rightAligned: [1])
  }
}

internal import EconomyModel

/// 与上一版的不同: what differs of the household's own from the notice issued before.
struct ReplacedSection: Encodable {
  struct Row: Encodable {
    let item: String
    let before: String
    let after: String
  }

  let sentence: String
  let rows: [Row]
  let hasRows: Bool

  /// Nil for a first version.
  init?(_ notice: FamilyNotice, names: ReportNames) {
    guard let replaced = notice.replaced else { return nil }
    let language = names.language
    rows =
      replaced.items.map { change in
        Row(
          item: "\(change.item.rawValue) \(names.item(change.item))", before: change.before.words(language),
          after: change.after.words(language))
      }
      + replaced.totals.map { change in
        Row(
          item: language.pick("核定总额：", "Verified total: ") + change.category.words(language),
          before: change.before?.verified.words(language) ?? "—", after: change.after?.verified.words(language) ?? "—")
      }
    hasRows = !rows.isEmpty
    let (day, version) = (replaced.issuedAt.date, replaced.version)
    sentence = language.pick(
      "本告知书接续\(day)签发的第\(version)版。"
        + "您家成员的核实数额有\(rows.count)处、反馈状态有\(replaced.cells)项与该版不同。",
      "It follows version \(version), issued on \(day). Of your household's verified amounts \(rows.count), of its "
        + "answers \(replaced.cells) differ from that version.")
  }
}

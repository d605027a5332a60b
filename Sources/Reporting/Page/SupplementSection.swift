internal import EconomyModel

/// 本次补充的内容: what differs from the version issued before.
struct SupplementSection: Encodable {
  struct ItemRow: Encodable {
    let item: String
    let before: String
    let after: String
    let change: String
  }

  struct CellRow: Encodable {
    let person: String
    let institution: String
    let before: String
    let after: String
    let items: String
  }

  let sentences: [String]
  let items: [ItemRow]
  let hasItems: Bool
  let cells: [CellRow]
  let hasCells: Bool

  /// Nil for a first version.
  init?(_ report: VerificationReport, names: ReportNames) {
    guard let supplement = report.supplement else { return nil }
    let language = names.language
    sentences = Self.sentences(supplement, language)
    items =
      supplement.items.map { Self.row($0, names) } + supplement.totals.map { Self.row($0, language) }
    hasItems = !items.isEmpty
    cells = Self.rows(supplement.cells, names)
    hasCells = !cells.isEmpty
  }

  private static func sentences(_ supplement: Supplement, _ language: ReportLanguage) -> [String] {
    let version = supplement.version
    var sentences = [
      language.pick(
        "本报告补充\(supplement.issuedAt.date)签发的第\(version)版（SHA-256 \(supplement.digest.prefix(12))…），该版原文不变。",
        "It supplements version \(version), issued on \(supplement.issuedAt.date) "
          + "(SHA-256 \(supplement.digest.prefix(12))…), which stays as it was signed.")
    ]
    if supplement.isEmpty {
      sentences.append(
        language.pick("与该版相比，核对结果无变化。", "Nothing that was found, answered or summed differs from it."))
    } else {
      let (items, cells) = (supplement.items.count, supplement.cells.count)
      sentences.append(
        language.pick(
          "与该版相比，\(items)个核对项目的结果、\(cells)项反馈状态、\(supplement.totals.count)项总额有变化。",
          "Compared with it, \(items) items, \(cells) cells of the coverage grid and \(supplement.totals.count) totals "
            + "differ."))
    }
    return sentences
  }

  private static func row(_ change: Supplement.ItemChange, _ names: ReportNames) -> ItemRow {
    let language = names.language
    return ItemRow(
      item: "\(change.item.rawValue) \(names.item(change.item))", before: words(change.before, language),
      after: words(change.after, language), change: lines(change, language))
  }

  private static func words(_ standing: Supplement.Standing?, _ language: ReportLanguage) -> String {
    guard let standing else { return language.pick("无此项目", "no such item") }
    return standing.conclusion.words(language)
      + language.pick("，核实 ", ", verified ") + standing.verified.words(language)
  }

  private static func lines(_ change: Supplement.ItemChange, _ language: ReportLanguage) -> String {
    let (added, removed) = (change.linesAdded, change.linesRemoved)
    if added == 0, removed == 0 { return language.pick("明细未变", "same lines") }
    var parts: [String] = []
    if added > 0 { parts.append(language.pick("新增明细\(added)条", "\(added) lines new")) }
    if removed > 0 { parts.append(language.pick("不再列明细\(removed)条", "\(removed) lines gone")) }
    return parts.joined(separator: language.listSeparator)
  }

  private static func row(_ change: Supplement.TotalChange, _ language: ReportLanguage) -> ItemRow {
    ItemRow(
      item: language.pick("核定总额：", "Verified total: ") + change.category.words(language),
      before: words(change.before, language), after: words(change.after, language), change: "")
  }

  private static func words(_ total: CategoryTotal?, _ language: ReportLanguage) -> String {
    guard let total else { return "—" }
    return total.verified.words(language)
      + (total.isComplete ? "" : language.pick("（下限）", " (a lower bound)"))
  }

  private struct Group: Hashable {
    let subject: String
    let institution: InstitutionCode
    let before: CellState?
    let after: CellState?
  }

  /// A row for each person and institution whose cells changed alike.
  private static func rows(_ changes: [Supplement.CellChange], _ names: ReportNames) -> [CellRow] {
    let language = names.language
    var order: [Group] = []
    var items: [Group: [ItemCode]] = [:]
    for change in changes {
      let group = Group(
        subject: change.subject, institution: change.institution, before: change.before, after: change.after)
      if items[group] == nil { order.append(group) }
      items[group, default: []].append(change.item)
    }
    return order.map { group in
      CellRow(
        person: names.person(group.subject), institution: names.institution(group.institution),
        before: group.before?.words(language) ?? "—", after: group.after?.words(language) ?? "—",
        items: (items[group] ?? []).map { "\($0.rawValue) \(names.item($0))" }
          .joined(separator: language.listSeparator))
    }
  }
}

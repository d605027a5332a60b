import Diagnostics
import EconomyModel

/// The papers that a track waives, and how many its text says they are.
enum WaivedReading {
  static func documents(_ value: YAMLValue) -> [WaivedDocument]? {
    guard let rule = GroundedMapping(value, required: ["categories", "documents", "list"]) else { return nil }
    let groups = rule.keys["list"]?.each(group) ?? []
    let documents = groups.flatMap(\.self)
    check(rule.keys["categories"], groups.count, "categories")
    check(rule.keys["documents"], documents.count, "papers")
    var taken: Set<String> = []
    if let twice = documents.first(where: { !taken.insert($0.code).inserted }) {
      rule.keys["list"]?.fault(
        Reason(
          .configDuplicateKey, found: "there are two papers '\(twice.code)'", wayOut: "give each a code of its own"))
    }
    return documents
  }

  private static func check(_ value: YAMLValue?, _ count: Int, _ what: String) {
    guard let stated = value?.number(in: 0...999), stated != count else { return }
    value?.fault(
      Reason(.trackWaivedCount, found: "\(count) \(what) are listed", expected: "expected \(stated), as stated here"))
  }

  private static func group(_ value: YAMLValue) -> [WaivedDocument]? {
    guard let keys = YAMLMapping(value, required: ["category", "english", "papers"]) else { return nil }
    let names = (keys.text("category"), keys.text("english"))
    guard let chinese = names.0, let english = names.1, let papers = keys["papers"] else { return nil }
    return papers.each { document($0, of: Wording(chinese, english)) }
  }

  private static func document(_ value: YAMLValue, of category: Wording) -> WaivedDocument? {
    guard let rule = GroundedMapping(value, required: ["code", "name", "english"]) else { return nil }
    let (code, name) = (rule.keys.text("code"), Wording(rule.keys))
    guard let code, let name, let basis = rule.basis else { return nil }
    return WaivedDocument(code: code, name: name, category: category, basis: basis)
  }
}

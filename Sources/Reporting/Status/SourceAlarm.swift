package import EconomyModel

/// 数据异动: one respect in which a source's answer in a batch left its own history; a question to a person.
package struct SourceAlarm: Hashable, Sendable, Codable {
  package let week: BatchWeek
  package let institution: InstitutionCode
  package let name: String
  package let adapter: String
  package let item: ItemCode
  /// So large that a short history suffices to tell.
  package let isGross: Bool
  /// Nobody has acknowledged it: no report that rests on the source is issued.
  package let isOpen: Bool
  package let chinese: String
  package let english: String

  package init(
    week: BatchWeek, institution: Institution, adapter: String, item: ItemCode, isGross: Bool, isOpen: Bool,
    chinese: String, english: String
  ) {
    self.week = week
    self.institution = institution.code
    name = institution.name
    self.adapter = adapter
    self.item = item
    self.isGross = isGross
    self.isOpen = isOpen
    self.chinese = chinese
    self.english = english
  }

  /// `icbc-east BK01: hit rate: 52.1% before, 10.3% now`.
  package func words(_ language: ReportLanguage) -> String {
    language.pick("\(name)（\(item.rawValue)）：\(chinese)", "\(institution.rawValue) \(item.rawValue): \(english)")
  }
}

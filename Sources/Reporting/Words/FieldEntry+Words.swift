internal import EconomyModel

extension FieldEntry {
  /// `账号：**** 6789`.
  func words(_ language: ReportLanguage) -> String {
    language.pick("\(field.chinese)：", "\(field.english): ") + value.words(language)
  }
}

extension [FieldEntry] {
  func words(_ language: ReportLanguage) -> String {
    map { $0.words(language) }.joined(separator: language.clauseSeparator)
  }
}

extension FieldValue {
  fileprivate func words(_ language: ReportLanguage) -> String {
    switch self {
    case .text(let text): text
    case .money(let fen): fen.words(language)
    case .date(let date): date.description
    case .flag(let flag): flag ? language.pick("是", "yes") : language.pick("否", "no")
    case .area(let area): "\(area.description) ㎡"
    case .share(let share): share.description
    case .count(let count): "\(count)"
    }
  }
}

internal import EconomyModel

extension [FieldEntry] {
  func words(_ language: ReportLanguage) -> String {
    pairs(language).map { $0.label + language.pick("：", ": ") + $0.value }.joined(separator: language.clauseSeparator)
  }

  /// `账号` and `**** 6789`; an amount says its currency where a field beside it names one.
  func pairs(_ language: ReportLanguage) -> [(label: String, value: String)] {
    map { entry in
      let label = language.pick(entry.field.chinese, entry.field.english)
      guard let foreign, case .money(let fen) = entry.value, Self.inTheCurrency.contains(entry.field) else {
        return (label, entry.value.words(language))
      }
      return (label, "\(fen.description) \(foreign)")
    }
  }
}

extension [FieldEntry] {
  /// Amounts that a `currency` beside them speaks of; every other amount is in yuan.
  private static let inTheCurrency: Set<RecordField> = [.balance, .marketValue, .cashBalance, .value]

  /// The currency's name as the source has it; nil for yuan.
  private var foreign: String? {
    guard let currency = text(.currency), !Currency.isYuan(currency) else { return nil }
    return currency
  }
}

extension FieldValue {
  func words(_ language: ReportLanguage) -> String {
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

package import EconomyModel

extension Figure {
  /// `12,345.00 元`; a dash where nothing is stated.
  package func words(_ language: ReportLanguage) -> String {
    switch self {
    case .money(let fen): fen.words(language)
    case .moneyPerYear(let fen): language.pick("\(fen.description) 元/年", "\(fen.description) yuan a year")
    case .area(let area): "\(area.description) ㎡"
    case .count(let count): "\(count)"
    case .text(let text): text
    case .notStated: "—"
    }
  }

  /// The same with a sign, as differences are shown.
  package func signedWords(_ language: ReportLanguage) -> String { (isPositive ? "+" : "") + words(language) }

  /// Plain digits without unit or thousands separators; empty where nothing is stated.
  var plain: String {
    switch self {
    case .money(let fen), .moneyPerYear(let fen): fen.plain
    case .area(let area): area.description
    case .count(let count): "\(count)"
    case .text(let text): text
    case .notStated: ""
    }
  }

  private var isPositive: Bool {
    switch self {
    case .money(let fen), .moneyPerYear(let fen): fen > .zero
    case .area(let area): area.hundredths > 0
    case .count(let count): count > 0
    case .text, .notStated: false
    }
  }
}

extension Fen {
  func words(_ language: ReportLanguage) -> String { language.pick("\(description) 元", "\(description) yuan") }
}

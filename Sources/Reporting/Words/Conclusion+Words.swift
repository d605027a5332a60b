internal import EconomyModel

extension Conclusion {
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .compared(let difference): language.pick(difference.chinese, difference.english)
    case .shownOnly: language.pick("仅列示", "shown only")
    }
  }

  /// The word that style sheets and CSV know it by.
  var token: String {
    switch self {
    case .compared(let difference): difference.rawValue
    case .shownOnly: "shown-only"
    }
  }

  var isDifference: Bool {
    switch self {
    case .compared(.consistent), .shownOnly: false
    case .compared: true
    }
  }
}

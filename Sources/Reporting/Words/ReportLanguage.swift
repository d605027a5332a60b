/// The languages a report is rendered in; its value is the same in both.
package enum ReportLanguage: String, Hashable, CaseIterable, Sendable {
  case chinese = "zh-CN"
  case english = "en"

  func pick<Word>(_ chinese: Word, _ english: Word) -> Word {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Between words of a list.
  var listSeparator: String { pick("、", ", ") }

  /// Between clauses.
  var clauseSeparator: String { pick("；", "; ") }
}

internal import Reporting

/// The languages of the pages.
package enum WebLanguage: String, CaseIterable, Sendable {
  case chinese = "zh-CN"
  case english = "en"

  var report: ReportLanguage {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }

  func pick<Word>(_ chinese: Word, _ english: Word) -> Word {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }

  /// What the other ones call themselves.
  var name: String { pick("中文", "English") }
}

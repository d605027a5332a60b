import ArgumentParser
import Reporting

/// The language of what is printed.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case chinese = "zh-CN"
  case english = "en"

  var language: ReportLanguage {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }
}

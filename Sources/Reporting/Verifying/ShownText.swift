internal import Diagnostics
internal import EconomyModel

/// What may be shown of a page's text without anybody's record of it: amounts, the fixed words and bare markup; the
/// rest is masked.
enum ShownText {
  private static let words: Set<String> = Set(
    ReportLanguage.allCases.flatMap { language in
      let conclusions = DifferenceClass.allCases.map(Conclusion.compared) + [.shownOnly]
      return conclusions.map { $0.words(language) } + CellState.allCases.map { $0.words(language) } + ["—"]
    })

  static func of(_ text: String) -> String {
    isShown(text) ? text : Masked.cell(text)
  }

  static func isShown(_ text: String) -> Bool { isPlain(text) || isMarkup(text) }

  private static func isPlain(_ text: String) -> Bool {
    words.contains(text)
      || text.wholeMatch(of: #/[+-]?\d{1,3}(?:,\d{3})*(?:\.\d\d)?(?: (?:元|元/年|yuan|yuan a year|㎡))?/#) != nil
  }

  /// One tag of ours or somebody's, without text.
  private static func isMarkup(_ text: String) -> Bool {
    text.utf8.count <= 80 && text.wholeMatch(of: #/<[a-z][a-z0-9]*(?: [a-zA-Z-]+="[a-zA-Z:;. -]*")*>/#) != nil
  }
}

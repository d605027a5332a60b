package import Diagnostics

/// One thing that does not hold of a paper or of what it cites. Nothing personal stands in it in clear.
package struct PaperFinding: Hashable, Sendable {
  package let code: DiagnosticCode
  /// The paper's own file, or a received one.
  package let file: String
  /// Nil for the file as a whole.
  package let line: Int?
  /// What of it, such as an item and a field; empty where the code says it.
  package let about: String
  /// What stands there and what should, masked; empty where there is nothing to show.
  package let found: String
  package let expected: String

  package init(
    _ code: DiagnosticCode, file: String, line: Int? = nil, about: String = "", found: String = "",
    expected: String = ""
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.about = about
    self.found = found
    self.expected = expected
  }

  /// `page.html:120：页面与所载数据不符：现为“2,000.00 元”，应为“12,000.00 元” [report.altered]`.
  package func words(_ language: ReportLanguage) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    let subject = about.isEmpty ? "" : language.pick("（\(about)）", " (\(about))")
    let parts = [
      found.isEmpty ? nil : language.pick("现为“\(found)”", "found “\(found)”"),
      expected.isEmpty ? nil : language.pick("应为“\(expected)”", "expected “\(expected)”"),
    ].compactMap(\.self)
    let detail = parts.isEmpty ? "" : language.pick("：", " – ") + parts.joined(separator: language.pick("，", ", "))
    return place + language.pick("：\(code.chinese)", ": \(code.meaning.dropLast())") + subject + detail
      + " [\(code.name)]"
  }
}

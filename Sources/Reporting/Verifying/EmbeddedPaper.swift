internal import Diagnostics
internal import FoundationEssentials

/// The paper that a page carries beside what it shows: the JSON document in base 64, in an element that neither runs
/// nor loads nor shows anything.
struct EmbeddedPaper: Encodable, Hashable {
  private static let opening = #"<meta name="hedui-paper""#

  /// Of one line.
  let element: String

  /// - Parameter json: as ``ReportDocument/json()`` writes it.
  init(_ json: String, _ language: ReportLanguage) {
    let content = Data(json.utf8).base64EncodedString()
    element =
      Self.opening + #" data-form="\#(PageForm.mark)" data-language="\#(language.rawValue)" content="\#(content)">"#
  }

  /// What an element in a page holds, as it stands there.
  struct Found: Hashable {
    let form: String
    let language: ReportLanguage
    let json: [UInt8]
  }

  /// Looks for the first such element.
  /// - Throws: `report.unreadable`.
  static func found(in page: String) throws(Reason) -> Found {
    guard let start = page.firstRange(of: opening) else { throw fault("carries no value to check it by") }
    let element = page[start.upperBound...].prefix { $0 != ">" && $0 != "\n" }
    guard let content = attribute("content", of: element), let bytes = Data(base64Encoded: String(content)) else {
      throw fault("carries a value that is cut off or broken")
    }
    guard let language = attribute("data-language", of: element).flatMap({ ReportLanguage(rawValue: String($0)) })
    else {
      throw fault("does not say its language")
    }
    return Found(form: String(attribute("data-form", of: element) ?? ""), language: language, json: Array(bytes))
  }

  static func isLine(_ line: some StringProtocol) -> Bool { line.hasPrefix(opening) }

  private static func attribute(_ name: String, of element: Substring) -> Substring? {
    element.firstRange(of: " \(name)=\"").map { element[$0.upperBound...].prefix { $0 != "\"" } }
  }

  private static func fault(_ what: String) -> Reason {
    Reason(
      .reportUnreadable, found: "this page \(what)",
      wayOut: "take the page that 'hedui report CASE --format html' wrote, not one saved again or cut off")
  }
}

package import Diagnostics

/// A file that says it is a report or a notice: its value taken out, its own text kept to be compared.
package struct PaperFile: Sendable {
  enum Shape: Hashable, Sendable {
    case json
    case page(ReportLanguage, lines: Int)
  }

  /// Larger than any report with its page.
  package static let mostBytes = 64 << 20

  package let paper: Paper
  let shape: Shape
  private let lines: [Substring]
  private let form: String

  /// What mail programs and editors change without changing what is read is passed over: the kind of line ends, a byte
  /// order mark, line ends behind the last line. Nothing else is.
  /// - Throws: `report.unreadable`, `report.layout`.
  package init(_ bytes: [UInt8]) throws(Reason) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard let text = String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    else {
      throw Reason(
        .reportUnreadable, found: "the file is not UTF-8", wayOut: "take it as 'hedui report CASE' wrote it")
    }
    lines = Self.lines(of: text)
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "{":
      paper = try Paper(json: Array(text.utf8))
      (shape, form) = (.json, "")
    case "<":
      let found = try EmbeddedPaper.found(in: text)
      paper = try Paper(json: found.json)
      (shape, form) = (.page(found.language, lines: lines.count), found.form)
    default:
      throw Reason(
        .reportUnreadable, found: "this is neither the JSON nor the page of a report",
        wayOut: "take what 'hedui report CASE --format json' or '--format html' wrote")
    }
  }

  /// What does not hold, without any centre at hand.
  /// - Parameter file: its name, for messages.
  /// - Throws: `report.template`, `report.unwritable`.
  package func findings(named file: String, publicKeyBytes: [UInt8]) throws(Reason) -> [PaperFinding] {
    let faults = paper.faults(publicKeyBytes: publicKeyBytes).map { PaperFinding($0.code, file: file) }
    switch shape {
    case .json:
      let written = try paper.json()
      let isSame = Self.withoutBlanks(lines.joined(separator: "\n")) == Self.withoutBlanks(written)
      return faults + (isSame ? [] : [PaperFinding(.reportRewritten, file: file)])
    case .page(let language, _):
      guard form == PageForm.mark else { return faults + [PaperFinding(.reportPageForm, file: file)] }
      let rendered = Self.lines(of: try paper.html(language))
      return faults + PageDifferences(between: lines, and: rendered).findings(in: file)
    }
  }

  private static func lines(of text: String) -> [Substring] {
    let all = text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
    return all[...(all.lastIndex { !$0.isEmpty } ?? 0)].map(\.self)
  }

  /// JSON's bytes without blanks between its tokens.
  private static func withoutBlanks(_ json: String) -> [UInt8] {
    var (kept, isInside, isEscaped) = ([UInt8](), false, false)
    for byte in json.utf8 {
      if isInside || ![0x20, 0x09, 0x0A, 0x0D].contains(byte) { kept.append(byte) }
      if isInside {
        if !isEscaped, byte == 0x22 { isInside = false }
        isEscaped = !isEscaped && byte == 0x5C
      } else if byte == 0x22 {
        isInside = true
      }
    }
    return kept
  }
}

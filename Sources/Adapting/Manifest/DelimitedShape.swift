internal import Configuring
internal import Diagnostics
internal import Reading

/// The manifest's `file:` of a delimited text.
package struct DelimitedShape {
  /// What only delimited text has; `header` means something else in XML.
  static let keys = ["delimiter", "quote", "escape", "preamble"]

  let delimiter: String
  let quote: Character?
  let escape: Character?
  let preamble: Int
  let headerLines: Int

  init?(_ all: YAMLMapping) {
    guard let delimiter = Self.delimiter(all["delimiter"]) else { return nil }
    guard let quote = Self.character(all["quote"], or: "\""), let escape = Self.character(all["escape"], or: nil)
    else { return nil }
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    preamble = all["preamble"].flatMap { $0.number(in: 0...50) } ?? 0
    headerLines = all["header"].map(Self.headerLines) ?? 1
  }

  func format(columns: [String], trailerMarker: String?) -> CSVFormat {
    CSVFormat(
      delimiter: delimiter, quote: quote, escape: escape, preambleLines: preamble, headerLines: headerLines,
      header: headerLines > 0 ? Self.heads(of: columns) : nil, columns: columns, trailerMarker: trailerMarker)
  }

  /// A name that the header repeats is `备注`, `备注#2`, `备注#3` in the manifest, whose keys must differ.
  package static func heads(of columns: [String]) -> [String] {
    var seen: [[UInt8]: Int] = [:]
    return columns.map { column in
      let parts = column.split(separator: "#", omittingEmptySubsequences: false)
      if parts.count > 1, let last = parts.last, let number = Int(last) {
        let head = String(column.dropLast(last.count + 1))
        if number > 1, seen[Array(head.utf8)] == number - 1 {
          seen[Array(head.utf8)] = number
          return head
        }
      }
      seen[Array(column.utf8)] = 1
      return column
    }
  }

  static func delimiter(_ value: YAMLValue?) -> String? {
    guard let value else { return "," }
    guard let text = value.scalar, (1...8).contains(text.count), text.utf8.count == text.count else {
      value.fault(
        Reason(.configWrongType, found: "no delimiter", expected: "expected 1 to 8 ASCII characters such as \"|+|\""))
      return nil
    }
    return text
  }

  /// The outer nil stands for a fault, the inner for "no such character".
  static func character(_ value: YAMLValue?, or standard: Character?) -> Character?? {
    guard let value else { return .some(standard) }
    guard let text = value.scalar, text.count <= 1 else {
      value.fault(Reason(.configWrongType, found: "no single character", expected: "expected one such as \"|\""))
      return nil
    }
    return .some(text.first)
  }

  /// `true`, `false` or how many lines.
  private static func headerLines(_ value: YAMLValue) -> Int {
    switch value.scalar {
    case "true"?: 1
    case "false"?: 0
    case .some, nil: value.number(in: 0...5) ?? 1
    }
  }
}

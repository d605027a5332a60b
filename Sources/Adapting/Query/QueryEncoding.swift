internal import Reading

/// How a query list's characters are written.
package enum QueryEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// With the byte-order mark by which spreadsheet programs recognise it.
  case utf8Marked = "utf-8-bom"
  case gb18030
  /// The two-byte characters of GB18030 alone: for institutions whose systems know no others.
  case gbk
  /// Low bytes first, with byte-order mark.
  case utf16 = "utf-16"

  /// What stands before the text.
  var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030, .gbk: []
    case .utf8Marked: [0xEF, 0xBB, 0xBF]
    case .utf16: [0xFF, 0xFE]
    }
  }

  /// As an XML declaration says it.
  var xmlName: String {
    switch self {
    case .utf8, .utf8Marked: "UTF-8"
    case .gb18030: "GB18030"
    case .gbk: "GBK"
    case .utf16: "UTF-16"
    }
  }

  /// For comparing and showing; line ends as they are.
  func text(of bytes: [UInt8]) -> String {
    let source: SourceEncoding =
      switch self {
      case .utf8, .utf8Marked: .utf8
      case .gb18030, .gbk: .gb18030
      case .utf16: .utf16
      }
    return source.text(of: Array(bytes.dropFirst(mark.count)), inFileStarting: mark)
  }
}

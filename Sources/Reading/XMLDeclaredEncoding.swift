import Diagnostics

/// The encoding an XML declaration names; GB2312 and GBK are read as GB18030.
enum XMLDeclaredEncoding {
  /// Bytes in which a declaration must end.
  static let length = 1024

  /// Nil when the document names none. `text` is the document's start in an encoding that keeps ASCII, or decoded.
  static func find(in text: [UInt8]) throws(Reason) -> SourceEncoding? {
    guard let label = label(in: text) else { return nil }
    switch label.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": return .utf8
    case "GB2312", "GBK", "GB18030", "CP936": return .gb18030
    case "UTF-16", "UTF-16LE", "UTF-16BE": return .utf16
    case _:
      throw Reason(
        .encodingMismatch, found: "the document names an encoding that is not read here",
        expected: "expected UTF-8, GB18030, GBK, GB2312 or UTF-16", wayOut: "save it as UTF-8")
    }
  }

  static func check(_ text: [UInt8], against encoding: SourceEncoding) throws(Reason) {
    guard let found = try find(in: text), found != encoding else { return }
    throw Reason(
      .encodingMismatch, found: "the document says it is \(found.rawValue)", expected: "expected \(encoding.rawValue)",
      wayOut: "name \(found.rawValue) in the layout, or correct the document's first line")
  }

  private static func label(in text: [UInt8]) -> String? {
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = String(decoding: text.prefix { $0 != 0x3E }, as: UTF8.self)
    guard let found = declaration.utf8.firstRange(of: "encoding".utf8) else { return nil }
    let rest = declaration[found.upperBound...]
    guard let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    let value = rest[rest.index(after: quote)...]
    return String(value.prefix { $0 != rest[quote] })
  }
}

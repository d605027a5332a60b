package import Mustache

/// 页面文字: text as it may stand in a page, between tags and in quotation marks: what has a meaning there is replaced,
/// byte by byte. (The library looks at characters, which takes ten times as long and lets a `<` through that an accent
/// follows.)
package struct PageText: MustacheContentType {
  private static let replacements: [UInt8: String] = [
    UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "&"): "&amp;", UInt8(ascii: "\""): "&quot;",
    UInt8(ascii: "'"): "&#39;",
  ]

  package init() {}

  /// A template whose variables are escaped so.
  package static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    return try MustacheTemplate(string: "{{% CONTENT_TYPE: PAGE }}\n" + String(decoding: bytes, as: UTF8.self))
  }

  package func escapeText(_ text: String) -> String {
    guard let first = text.utf8.firstIndex(where: Self.hasMeaning) else { return text }
    var bytes = Array(text.utf8[..<first])
    for byte in text.utf8[first...] {
      if Self.hasMeaning(byte), let replacement = Self.replacements[byte] {
        bytes += replacement.utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hasMeaning(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

/// How many terminal columns a text takes: two for an East Asian wide character, none for a combining one.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1.unicodeScalars.first.map(columns) ?? 0) }
  }

  /// Spaces after the text, up to a width.
  package static func padded(_ text: String, to width: Int) -> String { text + spaces(width - of(text)) }

  /// Spaces before the text, up to a width.
  package static func rightAligned(_ text: String, to width: Int) -> String { spaces(width - of(text)) + text }

  /// As many characters as fit; the last column is an ellipsis where some did not.
  package static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var shown = ""
    var used = 0
    for character in text {
      used += of(String(character))
      if used >= width { break }
      shown.append(character)
    }
    return shown + "…"
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Unicode's East Asian Width W and F, by block.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension TextLines {
  /// A sentence on as many lines as it takes at 80 columns, the later ones set in by two more. It is broken behind a
  /// blank or a wide character.
  mutating func add(wrapped text: String, indent: Int) {
    var rest = text[...]
    var margin = indent
    while !rest.isEmpty {
      let line = Self.head(of: rest, width: 80 - margin)
      add(line.last == " " ? String(line.dropLast()) : String(line), indent: margin)
      rest = rest[line.endIndex...].drop { $0 == " " }
      margin = indent + 2
    }
  }

  private static func head(of text: Substring, width: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    var lastBreak = text.startIndex
    while end < text.endIndex {
      let columns = DisplayWidth.of(String(text[end]))
      if used + columns > width { return lastBreak > text.startIndex ? text[..<lastBreak] : text[..<end] }
      used += columns
      let isBreak = columns > 1 || text[end] == " "
      end = text.index(after: end)
      if isBreak { lastBreak = end }
    }
    return text
  }
}

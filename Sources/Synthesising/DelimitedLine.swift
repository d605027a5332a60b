/// Cuts one sound line of a sample into its cells.
struct DelimitedLine {
  let delimiter: String
  let quote: String?

  func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var rest = line[...]
    var isQuoted = false
    while let first = rest.first {
      if let quote, rest.hasPrefix(quote) {
        let isDouble = isQuoted && rest.dropFirst(quote.count).hasPrefix(quote)
        if isDouble { cell += quote }
        rest = rest.dropFirst(quote.count * (isDouble ? 2 : 1))
        if !isDouble { isQuoted.toggle() }
      } else if !isQuoted, rest.hasPrefix(delimiter) {
        cells.append(cell)
        cell = ""
        rest = rest.dropFirst(delimiter.count)
      } else {
        cell.append(first)
        rest = rest.dropFirst()
      }
    }
    return cells + [cell]
  }
}

extension String {
  var trimmedBlanks: String {
    let blanks: Set<Character> = [" ", "\t", "\u{3000}", "\u{A0}"]
    return String(drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
  }
}

/// Lines for a terminal: nothing that came from a file can move the cursor, change colours or turn the writing round.
package struct TextLines {
  private var lines: [String] = []

  package init() {}

  package mutating func add(_ line: String = "", indent: Int = 0) {
    let text = Self.printable(line)
    lines.append(text.isEmpty ? "" : String(repeating: " ", count: indent) + text)
  }

  /// Columns as wide as their widest cell, two spaces apart; the last column is as it is.
  package mutating func add(table rows: [[String]], rightAligned: Set<Int> = [], indent: Int = 2) {
    let cells = rows.map { $0.map(Self.printable) }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    for row in cells {
      let parts = row.enumerated().map { column, cell in
        if rightAligned.contains(column) { return DisplayWidth.rightAligned(cell, to: widths[column]) }
        return column == row.count - 1 ? cell : DisplayWidth.padded(cell, to: widths[column])
      }
      add(Self.trimmed(parts.joined(separator: "  ")), indent: indent)
    }
  }

  /// Each line with its line break.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028...0x2029, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}

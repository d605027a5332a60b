import Reading

/// A small file at random, of parts that a lane for plain rows may stumble over.
struct LaneFile {
  let bytes: [UInt8]
  let format: SourceFormat
  var limits = ReadingLimits()

  private static let parts: [[UInt8]] =
    ["a", "1", ",", ",", ",", "|", "\"", "\n", "\r\n", "\r", " ", "\t", "\\", "合", "\u{FEFF}", "\0"].map {
      Array($0.utf8)
    } + [
      [0x80], [0x81], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE5, 0xBC], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x81, 0x30],
    ]

  init(_ random: inout Seeded) {
    let encoding = [SourceEncoding.utf8, .gb18030].randomElement(using: &random) ?? .utf8
    let delimiter = [",", "|", "\t", " ", "a"].randomElement(using: &random) ?? ","
    let count = Int.random(in: 1...4, using: &random)
    let columns = Array(["x", "合", "aa", "1"].prefix(count))
    let header = Bool.random(using: &random) ? columns : nil
    let wanted = [count - 1, 0, count / 2].prefix(Int.random(in: 0...3, using: &random))
    let csv = CSVFormat(
      delimiter: delimiter, quote: Int.random(in: 0...3, using: &random) == 0 ? nil : "\"",
      preambleLines: Int.random(in: 0...1, using: &random), headerLines: Int.random(in: 1...2, using: &random),
      header: header, columns: columns, wanted: Array(wanted),
      trailerMarker: Int.random(in: 0...3, using: &random) == 0 ? "合" : nil)
    format = SourceFormat(encoding: encoding, container: .csv(csv))
    var text: [[UInt8]] = Array(repeating: Self.line(columns, delimiter, encoding), count: csv.preambleLines)
    if header != nil { text += Array(repeating: Self.line(columns, delimiter, encoding), count: csv.headerLines) }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      text.append(Self.row(count, delimiter, encoding, &random))
      switch Int.random(in: 0...9, using: &random) {
      case 0: text.append(Self.parts.randomElement(using: &random) ?? [])
      case 1: text.append(Self.line(columns.reversed(), delimiter, encoding))
      case 2: text.append(Self.line(columns, delimiter, encoding))
      case 3...5: text[text.count - 1] = Self.changed(text[text.count - 1], &random)
      case _: break
      }
    }
    bytes = Array(text.joined())
    limits.chunk = Int.random(in: 1...200, using: &random)
    limits.evidence = Int.random(in: 1...20, using: &random)
    limits.batchRows = Int.random(in: 1...9, using: &random)
    limits.batchText = Int.random(in: 1...300, using: &random)
    limits.row = Int.random(in: 10...200, using: &random)
  }

  private static func line(_ cells: [String], _ delimiter: String, _ encoding: SourceEncoding) -> [UInt8] {
    written(cells.joined(separator: delimiter) + "\n", encoding)
  }

  private static func row(
    _ count: Int, _ delimiter: String, _ encoding: SourceEncoding, _ random: inout Seeded
  ) -> [UInt8] {
    let cells = ["", "1", "aa", "x", " x", "合", "张三丰", "é", "𠮷", "2026-11-21", "誠", String(repeating: "9", count: 61)]
    let isQuoted = Int.random(in: 0...2, using: &random) == 0
    let row = (0..<count).map { _ in
      let cell = cells.randomElement(using: &random) ?? ""
      return isQuoted && Int.random(in: 0...4, using: &random) > 0 ? "\"\(cell)\"" : cell
    }.joined(separator: delimiter)
    return written(row + (Int.random(in: 0...3, using: &random) == 0 ? "\r\n" : "\n"), encoding)
  }

  /// A part put in, or put in the place of a byte.
  private static func changed(_ row: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var row = row
    let at = Int.random(in: 0..<row.count, using: &random)
    row.replaceSubrange(
      at..<at + Int.random(in: 0...1, using: &random), with: parts.randomElement(using: &random) ?? [])
    return row
  }

  private static func written(_ text: String, _ encoding: SourceEncoding) -> [UInt8] {
    encoding == .gb18030 ? encoded(text, "GB18030") : Array(text.utf8)
  }
}

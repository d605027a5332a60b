import Reading

/// The header of a CSV table: the first of the leading lines that names the case number, by which the file's encoding
/// is told too.
struct HeaderLine {
  let encoding: SourceEncoding
  /// Physical line, from 1.
  let number: Int
  let columns: Int

  /// Lines of title that a spreadsheet may put above the header.
  private static let most = 10
  private static let chinese: [UInt8] = Array("核对编号".utf8)
  private static let chineseGB18030: [UInt8] = [0xBA, 0xCB, 0xB6, 0xD4, 0xB1, 0xE0, 0xBA, 0xC5]
  private static let english: [UInt8] = Array("caseNumber".utf8)

  init?(_ start: [UInt8], isUTF8 hasMark: Bool) {
    for (index, line) in Self.lines(start).enumerated() {
      if line.firstRange(of: Self.chinese) != nil {
        encoding = .utf8
      } else if !hasMark, line.firstRange(of: Self.chineseGB18030) != nil {
        encoding = .gb18030
      } else if line.firstRange(of: Self.english) != nil {
        encoding = hasMark || Self.isUTF8(start) ? .utf8 : .gb18030
      } else {
        continue
      }
      number = index + 1
      columns = Self.columns(line)
      return
    }
    return nil
  }

  /// The leading physical lines; CR, LF and CRLF each end one.
  private static func lines(_ start: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var begin = 0
    var place = 0
    while place < start.count, lines.count < most {
      let byte = start[place]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start[begin..<place])
        if byte == 0x0D, place + 1 < start.count, start[place + 1] == 0x0A { place += 1 }
        begin = place + 1
      }
      place += 1
    }
    if lines.count < most { lines.append(start[begin...]) }
    return lines
  }

  /// Commas and quotes are never part of a longer character, in UTF-8 and in GB18030 alike.
  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    var count = 1
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { count += 1 }
    }
    return count
  }

  /// Up to the last line's end, since the text may be cut within a character.
  private static func isUTF8(_ text: [UInt8]) -> Bool {
    let end = text.lastIndex(of: 0x0A) ?? text.count
    return String(validating: text[..<end], as: UTF8.self) != nil
  }
}

import CLibCSV

/// The part of a document that the parser may still ask about, as UTF-8, with the way back to the file's bytes.
struct XMLText {
  private var bytes: [UInt8] = []
  /// Offset in the whole text of `bytes[0]`.
  private var start = 0
  private var cursor: text_cursor
  /// Offset in the whole text at which the cursor stands.
  private var cursorAt = 0
  private let encoding: text_encoding

  init(encoding: text_encoding, markLength: Int) {
    self.encoding = encoding
    cursor = text_cursor(original: UInt64(markLength), line: 1, after_cr: 0)
  }

  /// Byte in the file and line at the furthest place asked for so far.
  var original: Int64 { Int64(cursor.original) }
  var line: Int { Int(cursor.line) }
  var end: Int { start + bytes.count }

  mutating func append(_ more: some Collection<UInt8>) { bytes += more }

  /// Moves on to an offset; never back.
  mutating func advance(to offset: Int) {
    let goal = min(offset, end)
    if goal <= cursorAt { return }
    bytes.withUnsafeBufferPointer {
      text_advance(&cursor, encoding, $0.baseAddress?.advanced(by: cursorAt - start), goal - cursorAt)
    }
    cursorAt = goal
  }

  /// Forgets what lies before an offset.
  mutating func forget(before offset: Int) {
    advance(to: offset)
    bytes.removeSubrange(0..<cursorAt - start)
    start = cursorAt
  }

  /// Offset of the last `<` before an offset: no tag holds a second one.
  func tagStart(before offset: Int) -> Int {
    let index = min(offset, end) - start
    return bytes[..<max(0, index)].lastIndex(of: 0x3C).map { $0 + start } ?? cursorAt
  }

  /// Where a start tag ends whose `>` or `/>` stands at an offset.
  func tagEnd(at offset: Int) -> Int {
    let index = offset - start
    return bytes.indices.contains(index) && bytes[index] == 0x2F ? offset + 2 : offset + 1
  }

  /// How many `&` stand between two offsets; not counted where there cannot be many.
  func references(from first: Int, to last: Int) -> Int {
    if last - first < 4096 { return 0 }
    return bytes[max(0, first - start)..<min(last, end) - start].count { $0 == 0x26 }
  }

  /// Whether, from the place asked for last up to an offset, an attribute's value begins or ends with a line end: the
  /// parser hands it over as a blank.
  func valuesTouchLineEnd(before offset: Int) -> Bool {
    var quote: UInt8 = 0
    var before: UInt8 = 0
    for byte in bytes[cursorAt - start..<max(cursorAt, min(offset, end)) - start] {
      let isLineEnd = byte == 0x0A || byte == 0x0D
      if quote != 0, isLineEnd, before == quote { return true }
      if quote != 0, byte == quote {
        if before == 0x0A || before == 0x0D { return true }
        quote = 0
      } else if quote == 0, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      before = byte
    }
    return false
  }
}

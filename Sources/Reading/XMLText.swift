import CLibCSV
import Glibc

/// The part of a document that the parser may still ask about, as UTF-8, with the way back to the file's bytes. To be
/// freed by its owner.
struct XMLText {
  private var room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  private var count = 0
  /// Offset in the whole text of the first byte.
  private var start = 0
  private var cursor: text_cursor
  /// Offset in the whole text at which the cursor stands.
  private var cursorAt = 0
  private let encoding: text_encoding

  init(encoding: text_encoding, markLength: Int) {
    self.encoding = encoding
    cursor = text_cursor(original: UInt64(markLength), line: 1, after_cr: 0)
  }

  func free() { room.deallocate() }

  /// Byte in the file and line at the furthest place asked for so far.
  var original: Int64 { Int64(cursor.original) }
  var line: Int { Int(cursor.line) }
  var end: Int { start + count }

  private var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// Decodes more of the document and keeps what stands before the first fault in it.
  /// - Returns: what was kept, valid until more is decoded or forgotten, and what decoding gave.
  mutating func append(
    _ more: UnsafeBufferPointer<UInt8>, by decoder: TextDecoder
  ) -> (text: UnsafeBufferPointer<UInt8>, decoded: text_decoded) {
    let most = more.count * 3 + 3
    if room.count < count + most {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: (count + most) * 5 / 4)
      _ = larger.update(fromContentsOf: room[..<count])
      room.deallocate()
      room = larger
    }
    let decoded = decoder.decode(more, to: UnsafeMutableBufferPointer(rebasing: room[count...]))
    let kept = min(TextLine.offset(decoded.bad_at) ?? decoded.length, TextLine.offset(decoded.nul_at) ?? decoded.length)
    defer { count += kept }
    return (UnsafeBufferPointer(rebasing: room[count..<count + kept]), decoded)
  }

  /// Moves on to an offset; never back.
  mutating func advance(to offset: Int) {
    let goal = min(offset, end)
    if goal <= cursorAt { return }
    text_advance(&cursor, encoding, room.baseAddress.map { $0 + (cursorAt - start) }, goal - cursorAt)
    cursorAt = goal
  }

  /// Forgets what lies before an offset.
  mutating func forget(before offset: Int) {
    advance(to: offset)
    let left = UnsafeBufferPointer(rebasing: bytes[(cursorAt - start)...])
    if let from = left.baseAddress, let to = room.baseAddress { memmove(to, from, left.count) }
    count = left.count
    start = cursorAt
  }

  /// Offset of the last `<` before an offset: no tag holds a second one.
  func tagStart(before offset: Int) -> Int {
    guard let base = room.baseAddress else { return cursorAt }
    var index = min(offset, end) - start - 1
    while index >= 0, base[index] != 0x3C { index -= 1 }
    return index < 0 ? cursorAt : index + start
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

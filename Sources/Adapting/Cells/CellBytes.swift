/// A cell's UTF-8, valid inside one call of the reader; empty where there is nothing.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension CellBytes {
  /// Without blanks at its ends, those of Chinese text (U+3000) and of web pages (U+00A0) included, and without the
  /// `="…"` by which numbers are kept from a spreadsheet.
  var trimmed: CellBytes {
    var (start, end) = (0, count)
    while let width = blankWidth(at: start, before: end) { start += width }
    while let width = blankWidth(endingAt: end, after: start) { end -= width }
    if end - start >= 3, self[start] == 0x3D, self[start + 1] == 0x22, self[end - 1] == 0x22 {
      (start, end) = (start + 2, end - 1)
    }
    return CellBytes(rebasing: self[start..<end])
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  /// For names and texts, where a line end at an end matters to nobody.
  var lineTrimmed: CellBytes {
    let isLineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    guard let first, let last, isLineEnd(first) || isLineEnd(last) else { return self }
    let start = firstIndex { !isLineEnd($0) } ?? endIndex
    let end = lastIndex { !isLineEnd($0) }.map { $0 + 1 } ?? start
    return CellBytes(rebasing: self[start..<Swift.max(start, end)]).trimmed
  }

  private func blankWidth(at place: Int, before end: Int) -> Int? {
    if place < end, self[place] == 0x20 || self[place] == 0x09 { return 1 }
    if place + 1 < end, self[place] == 0xC2, self[place + 1] == 0xA0 { return 2 }
    if place + 2 < end, self[place] == 0xE3, self[place + 1] == 0x80, self[place + 2] == 0x80 { return 3 }
    return nil
  }

  private func blankWidth(endingAt end: Int, after start: Int) -> Int? {
    for width in 1...3 where end - width >= start && blankWidth(at: end - width, before: end) == width { return width }
    return nil
  }
}

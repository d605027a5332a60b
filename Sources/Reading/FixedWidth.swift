import Diagnostics

/// Tells a file of fixed columns from a delimited one: lines equally long, and no delimiter in any of them.
struct FixedWidth {
  let format: CSVFormat
  let decoder: TextDecoder

  /// Throws `file.fixed-width`. `bytes` is the file's start without its mark; what follows its last line end counts
  /// only when the file ends there.
  func check(_ bytes: [UInt8], isWhole: Bool) throws(Reason) {
    if format.columns.count < 2 { return }
    let lines = lines(of: bytes, isWhole: isWhole).dropFirst(format.preambleLines).filter { !$0.isEmpty }
    guard lines.count > 1, let first = lines.first, lines.allSatisfy({ $0.count == first.count }) else { return }
    if lines.contains(where: holdsDelimiter) { return }
    throw Reason(
      .fileFixedWidth, found: "every line has \(first.count) bytes and none the delimiter",
      expected: "expected columns separated by '\(format.delimiter)'",
      wayOut: "correct the delimiter, or ask for delimited text")
  }

  private func holdsDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
    var text = TextBuffer()
    _ = line.withUnsafeBufferPointer { text.decode($0, by: decoder) }
    return text[0..<text.count].firstRange(of: Array(format.delimiter.utf8)) != nil
  }

  private func lines(of bytes: [UInt8], isWhole: Bool) -> [ArraySlice<UInt8>] {
    bytes.withUnsafeBufferPointer { all in
      var lines: [ArraySlice<UInt8>] = []
      var at = 0
      while at < all.count {
        let end = decoder.lineEnd(all, from: at)
        if end == all.count, !isWhole { break }
        lines.append(bytes[at..<end])
        let isPair =
          end + decoder.unitSize < all.count && decoder.character(all, at: end) == 0x0D
          && end + 2 * decoder.unitSize <= all.count && decoder.character(all, at: end + decoder.unitSize) == 0x0A
        at = end + decoder.unitSize * (isPair ? 2 : 1)
      }
      return lines
    }
  }
}

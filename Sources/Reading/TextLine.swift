import CLibCSV

/// One physical line, decoded into a text buffer.
struct TextLine {
  let number: Int
  /// In the original file, terminator included.
  let bytes: Range<Int64>
  /// In the text buffer, terminator included.
  var text: Range<Int>
  /// Bytes of the decoded terminator, 0 for an unterminated last line.
  let terminator: Int
  /// Offset from the line's start of the first undecodable byte; nil when all is well.
  let badAt: Int?
  let nulAt: Int?
  /// Longer than a row may be: nothing of it was decoded.
  let isTooLong: Bool

  var content: Range<Int> { text.lowerBound..<text.upperBound - terminator }

  var isDamaged: Bool { badAt != nil || nulAt != nil }

  static func offset(_ at: Int) -> Int? { at == Int(bitPattern: UInt.max) ? nil : at }
}

internal import Diagnostics
internal import Reading

/// The file of heads read line by line, in flat memory.
package struct AuditHeadLines {
  let path: String
  private var source: (any ByteSource)?
  private var piece: ArraySlice<UInt8> = []
  private var number: Int64 = 0

  let isMissing: Bool

  /// - Parameter source: nil when there is no file.
  init(source: (any ByteSource)?, path: String) {
    self.source = source
    self.path = path
    isMissing = source == nil
  }

  /// Nil at the end. Of an overlong line only the beginning is kept.
  mutating func next() throws(Reason) -> AuditHeadLine? {
    var line: [UInt8] = []
    while try fill() {
      let end = piece.firstIndex(of: UInt8(ascii: "\n"))
      line += piece[..<(end ?? piece.endIndex)].prefix(max(0, Self.longest - line.count))
      piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
      if end != nil { return numbered(line) }
    }
    return line.isEmpty ? nil : numbered(line)
  }

  private mutating func numbered(_ line: [UInt8]) -> AuditHeadLine {
    number += 1
    return AuditHeadLine(number: number, bytes: line)
  }

  private mutating func fill() throws(Reason) -> Bool {
    if piece.isEmpty { piece = try source?.read(upTo: 1 << 16)[...] ?? [] }
    return !piece.isEmpty
  }

  /// More than any true line has: 19 digits, a blank, 64 of hash.
  private static let longest = 128
}

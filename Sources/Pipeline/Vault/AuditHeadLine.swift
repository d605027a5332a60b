internal import EconomyModel

/// One line of the file of heads.
struct AuditHeadLine: Hashable {
  enum Content: Hashable {
    case head(sequence: Int64, hash: [UInt8])
    /// Not a line as it is written: torn by a kill, or damaged. Its first bytes, the line's end left out, and the NULs
    /// too that a power cut leaves where the file's length reached the disk and its content did not.
    case fragment([UInt8])
  }

  /// From 1.
  let number: Int64
  let content: Content

  init(number: Int64, bytes: [UInt8]) {
    self.number = number
    let parts = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    if parts.count == 2, let sequence = Int64(String(decoding: parts[0], as: UTF8.self)),
      let hash = Hexadecimal.bytes(String(decoding: parts[1], as: UTF8.self)), hash.count == 32,
      AuditHeads.line(sequence, hash).dropLast().elementsEqual(bytes)
    {
      content = .head(sequence: sequence, hash: hash)
    } else {
      let written = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
      content = .fragment(Array(bytes[..<written]))
    }
  }
}

/// How a file is packed, told by its first bytes and never by its name.
enum Packing: Sendable {
  case zip, gzip

  init?(_ start: [UInt8]) {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }

  /// Whether a member's first bytes are those of an archive of any kind.
  static func isArchive(_ start: [UInt8]) -> Bool {
    let others: [[UInt8]] = [
      [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58], [0x42, 0x5A, 0x68],
    ]
    return Packing(start) != nil || others.contains { start.starts(with: $0) }
      || start.dropFirst(257).starts(with: Array("ustar".utf8))
  }
}

internal import Glibc
internal import Reading

/// Text to bytes and back in the encodings that returned files use.
struct TextCoding: Sendable {
  let encoding: SourceEncoding
  /// UTF-16 with its high bytes first.
  let isBigEndian: Bool
  let hasMark: Bool

  /// As a sample is written.
  init(sample bytes: [UInt8], encoding: SourceEncoding) {
    self.encoding = encoding
    isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    hasMark = isBigEndian || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// What stands before the text.
  var mark: [UInt8] {
    if !hasMark { return [] }
    switch encoding {
    case .utf8: return [0xEF, 0xBB, 0xBF]
    case .utf16: return isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    case .gb18030: return []
    }
  }

  func bytes(of text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16:
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
    case .gb18030: Self.convert(Array(text.utf8), from: "UTF-8", to: "GB18030")
    }
  }

  /// Without its mark.
  func text(of bytes: [UInt8]) -> String {
    let body = Array(bytes.dropFirst(mark.count))
    switch encoding {
    case .utf8: return String(decoding: body, as: UTF8.self)
    case .gb18030: return String(decoding: Self.convert(body, from: "GB18030", to: "UTF-8"), as: UTF8.self)
    case .utf16:
      let name = isBigEndian ? "UTF-16BE" : "UTF-16LE"
      return String(decoding: Self.convert(body, from: name, to: "UTF-8"), as: UTF8.self)
    }
  }

  /// What cannot be converted becomes `?`.
  private static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
    guard let handle = iconv_open(to, from), handle != iconv_t(bitPattern: -1) else { return bytes }
    defer { iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in run(handle, source, target) }
    }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }

  private static func run(
    _ handle: iconv_t, _ source: UnsafeMutableBufferPointer<CChar>, _ target: UnsafeMutableBufferPointer<CChar>
  ) -> Int {
    var (from, left) = (source.baseAddress, source.count)
    var (to, room) = (target.baseAddress, target.count)
    while left > 0, room > 0 {
      if iconv(handle, &from, &left, &to, &room) != Int(bitPattern: UInt.max) || left == 0 || room == 0 { break }
      to?.pointee = CChar(bitPattern: UInt8(ascii: "?"))
      (from, left, to, room) = (from?.advanced(by: 1), left - 1, to?.advanced(by: 1), room - 1)
    }
    return target.count - room
  }
}

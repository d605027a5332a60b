import Glibc

/// The C library's converter: a second opinion on what was written.
enum Iconv {
  /// Nil when the bytes are no text of that encoding.
  static func text(_ bytes: [UInt8], _ encoding: String) -> String? {
    guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        return iconv(handle, &from, &left, &to, &room) == 0 ? target.count - room : nil
      }
    }
    return written.map { String(decoding: output[..<$0].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }
}

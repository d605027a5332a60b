import Glibc

/// Text as GB18030 bytes, by the C library.
enum GB18030 {
  static func bytes(_ text: String) -> [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let capacity = output.count
    input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var source = from.baseAddress
        var target = to.baseAddress
        _ = iconv(converter, &source, &inputLeft, &target, &outputLeft)
      }
    }
    return output.prefix(capacity - outputLeft).map(UInt8.init(bitPattern:))
  }
}

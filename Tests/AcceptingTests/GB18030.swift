import Glibc

/// GB18030 as the system's own iconv writes it.
enum GB18030 {
  struct Failure: Error {}

  static func bytes(_ text: String) throws -> [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else { throw Failure() }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    var (inLeft, outLeft) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(converter, &from, &inLeft, &to, &outLeft)
      }
    }
    guard result == 0, inLeft == 0 else { throw Failure() }
    return output.dropLast(outLeft).map { UInt8(bitPattern: $0) }
  }
}

import Glibc

/// glibc's iconv, as the second opinion.
final class Iconv {
  private let handle: iconv_t?

  init(from: String, to: String) { handle = iconv_open(to, from) }

  deinit { if let handle { iconv_close(handle) } }

  /// Nil when it refuses the bytes.
  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    guard let handle, handle != iconv_t(bitPattern: -1) else { return nil }
    iconv(handle, nil, nil, nil, nil)
    var left = bytes.count
    var room = bytes.count * 4 + 16
    var output = [UInt8](repeating: 0, count: room)
    let size = room
    let ok = bytes.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { output in
        var from = input.baseAddress.map { UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self) }
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(handle, &from, &left, &to, &room) != Int(bitPattern: UInt.max) && left == 0
      }
    }
    return ok ? Array(output.prefix(size - room)) : nil
  }
}

func converted(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? { Iconv(from: from, to: to).convert(bytes) }

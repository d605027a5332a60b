import CLibCSV

extension SourceEncoding {
  /// A piece of a file as text, for showing it to a person; what cannot be decoded becomes U+FFFD.
  ///
  /// - Parameter start: the file's first bytes: a UTF-16 file says there in which order its bytes stand.
  package func text(of bytes: [UInt8], inFileStarting start: [UInt8]) -> String {
    let decoder: TextDecoder =
      switch self {
      case .utf8: .utf8
      case .gb18030: .gb18030
      case .utf16: .utf16(bigEndian: start.prefix(2) == [0xFE, 0xFF])
      }
    return String(unsafeUninitializedCapacity: bytes.count * 3 + 4) { room in
      bytes.withUnsafeBufferPointer { Int(decoder.decode($0, to: room).length) }
    }
  }
}

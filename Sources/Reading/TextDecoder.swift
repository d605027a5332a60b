import CLibCSV

/// One file's way from bytes to UTF-8. What cannot be decoded becomes U+FFFD and is reported.
enum TextDecoder: Sendable {
  case utf8
  case gb18030
  case utf16(bigEndian: Bool)

  func decode(_ bytes: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>) -> text_decoded {
    switch self {
    case .utf8: text_from_utf8(bytes.baseAddress, bytes.count, room.baseAddress)
    case .gb18030: text_from_gb18030(bytes.baseAddress, bytes.count, room.baseAddress)
    case .utf16(let bigEndian): text_from_utf16(bytes.baseAddress, bytes.count, bigEndian ? 1 : 0, room.baseAddress)
    }
  }

  /// Bytes at the front that hold only whole characters.
  func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: text_whole_utf8(bytes.baseAddress, bytes.count)
    case .gb18030: text_whole_gb18030(bytes.baseAddress, bytes.count)
    case .utf16(let bigEndian): text_whole_utf16(bytes.baseAddress, bytes.count, bigEndian ? 1 : 0)
    }
  }

  /// Offset of the first CR or LF at or after `from`, or the count.
  func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    switch self {
    case .utf8, .gb18030: text_line_end(bytes.baseAddress, from, bytes.count)
    case .utf16(let bigEndian): text_line_end_utf16(bytes.baseAddress, from, bytes.count, bigEndian ? 1 : 0)
    }
  }

  /// The character at an offset, if it is a single unit; told apart from others only as far as CR and LF go.
  func character(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16 {
    switch self {
    case .utf8, .gb18030: UInt16(bytes[offset])
    case .utf16(bigEndian: true): UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])
    case .utf16(bigEndian: false): UInt16(bytes[offset + 1]) << 8 | UInt16(bytes[offset])
    }
  }

  /// Bytes of CR or LF.
  var unitSize: Int {
    switch self {
    case .utf8, .gb18030: 1
    case .utf16: 2
    }
  }

  var encoding: text_encoding {
    switch self {
    case .utf8: TEXT_UTF8
    case .gb18030: TEXT_GB18030
    case .utf16: TEXT_UTF16
    }
  }
}

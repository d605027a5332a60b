internal import Diagnostics

/// Text to the bytes of one encoding. A character that it does not have is refused, never replaced.
struct QueryEncoder {
  let encoding: QueryEncoding
  private var known: [Unicode.Scalar: [UInt8]] = [:]

  init(_ encoding: QueryEncoding) { self.encoding = encoding }

  /// - Throws: `query.unencodable`; the bytes are then not to be used.
  mutating func append(_ text: String, to bytes: inout [UInt8]) throws(Reason) {
    switch encoding {
    case .utf8, .utf8Marked: bytes.append(contentsOf: text.utf8)
    case .utf16:
      for unit in text.utf16 {
        bytes.append(UInt8(truncatingIfNeeded: unit))
        bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
      }
    case .gb18030, .gbk:
      for scalar in text.unicodeScalars {
        if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes += try code(scalar) }
      }
    }
  }

  private mutating func code(_ scalar: Unicode.Scalar) throws(Reason) -> [UInt8] {
    if let bytes = known[scalar] { return bytes }
    guard let bytes = ChineseCode.bytes(scalar, onlyTwo: encoding == .gbk) else {
      throw Reason(
        .queryUnencodable, found: "a character (U+\(Self.hexadecimal(scalar))) that \(encoding.rawValue) does not have",
        wayOut: "agree on gb18030 with the institution, and say so under 'query: encoding'")
    }
    known[scalar] = bytes
    return bytes
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

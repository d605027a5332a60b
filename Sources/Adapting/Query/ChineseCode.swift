internal import Reading

/// Characters to GB18030: the decoder of files turned round, so that what is written reads back as the same text.
package enum ChineseCode {
  /// Of the basic plane, by scalar value: a code of two bytes where there is one, else of four; 0 for none.
  private static let basic: [UInt32] = {
    var codes = [UInt32](repeating: 0, count: 0x10000)
    for first in UInt32(0x81)...0x84 { fill(&codes, Self.fourByte(first)) }
    fill(&codes, twoByte)
    // The decoder's sign for what it cannot decode is a character too.
    codes[0xFFFD] = 0x8431_A437
    return codes
  }()

  /// The bytes of a character beyond ASCII; nil when there is no code for it.
  /// - Parameter onlyTwo: codes of four bytes do not count, nor do those of private use.
  package static func bytes(_ scalar: Unicode.Scalar, onlyTwo: Bool) -> [UInt8]? {
    let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
    if scalar.value >= 0x10000 { return onlyTwo ? nil : linear(scalar.value - 0x10000 + 189_000) }
    let code = basic[Int(scalar.value)]
    if code == 0 || (onlyTwo && (code > 0xFFFF || isPrivate)) { return nil }
    return code > 0xFFFF ? octets(code) : Array(octets(code).suffix(2))
  }

  private static var twoByte: [UInt32] {
    (UInt32(0x81)...0xFE).flatMap { first in
      (UInt32(0x40)...0xFE).filter { $0 != 0x7F }.map { first << 8 | $0 }
    }
  }

  private static func fourByte(_ first: UInt32) -> [UInt32] {
    (UInt32(0x30)...0x39).flatMap { second in
      (UInt32(0x81)...0xFE).flatMap { third in
        (UInt32(0x30)...0x39).map { first << 24 | second << 16 | third << 8 | $0 }
      }
    }
  }

  /// A later code of one character takes the place of an earlier one; each stands on a line of its own.
  private static func fill(_ codes: inout [UInt32], _ candidates: [UInt32]) {
    let bytes = candidates.flatMap { code in
      (code > 0xFFFF ? octets(code) : Array(octets(code).suffix(2))) + [0x0A]
    }
    var line = candidates.startIndex
    var only: Unicode.Scalar?
    var count = 0
    for scalar in SourceEncoding.gb18030.text(of: bytes, inFileStarting: []).unicodeScalars {
      if scalar == "\n" {
        if let only, count == 1, only != "\u{FFFD}", only.value < 0x10000 { codes[Int(only.value)] = candidates[line] }
        (line, only, count) = (line + 1, nil, 0)
      } else {
        (only, count) = (scalar, count + 1)
      }
    }
  }

  /// The code of four bytes with this place in their order.
  private static func linear(_ place: UInt32) -> [UInt8] {
    [
      UInt8(place / 12_600 + 0x81), UInt8(place / 1_260 % 10 + 0x30), UInt8(place / 10 % 126 + 0x81),
      UInt8(place % 10 + 0x30),
    ]
  }

  private static func octets(_ code: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> UInt32($0)) }
  }
}

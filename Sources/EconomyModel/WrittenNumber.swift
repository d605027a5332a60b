/// Numbers as people and spreadsheets write them.
enum WrittenNumber {
  /// The value of one to nine ASCII digits; nil for anything else, signs too.
  static func value(of digits: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// ASCII characters of an identifying number: blanks and a leading apostrophe dropped, full-width characters
  /// made ASCII, the rest of Unicode made 0.
  static func characters(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var characters: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x3000, 0xA0: break
      case 0x27, 0x2018, 0x2019, 0xFF07: if !characters.isEmpty { characters.append(0x27) }
      case 0xFF01...0xFF5E: characters.append(UInt8(scalar.value - 0xFEE0))
      case 0x21...0x7E: characters.append(UInt8(scalar.value))
      default: characters.append(0)
      }
    }
    return characters
  }
}

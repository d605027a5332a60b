import Diagnostics

extension ResidentID {
  /// ASCII characters of a number as people and spreadsheets write it: trimmed, apostrophe dropped, full-width
  /// characters made ASCII, x raised.
  static func canonical(_ bytes: [UInt8]) -> [UInt8] {
    var characters: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x3000, 0xA0: if !characters.isEmpty { characters.append(0x20) }
      case 0x27, 0x2018, 0x2019, 0xFF07: if !characters.isEmpty { characters.append(0x27) }
      case 0xFF01...0xFF5E: characters.append(UInt8(scalar.value - 0xFEE0))
      case 0x21...0x7E: characters.append(UInt8(scalar.value))
      default: characters.append(0)
      }
    }
    while characters.last == 0x20 { characters.removeLast() }
    if characters.last == 0x78 { characters[characters.count - 1] = 0x58 }
    return characters
  }

  static func isScientific(_ characters: [UInt8]) -> Bool {
    guard let mark = characters.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), mark > 0 else { return false }
    return characters.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x2B, 0x45, 0x65].contains($0) }
  }

  /// The 17 digits before the check character; of an old number, with the century put in.
  static func seventeenDigits(_ characters: [UInt8]) throws(Reason) -> [UInt8] {
    guard characters.count == 15 || characters.count == 18 else {
      throw Reason(
        .idLength, found: "an identity number of \(characters.count) characters", expected: "expected 18, or 15 of old")
    }
    let body = characters.prefix(characters.count == 18 ? 17 : 15)
    var digits: [UInt8] = []
    for (place, character) in body.enumerated() {
      guard (0x30...0x39).contains(character) else {
        throw Reason(.idCharacter, found: "no digit at place \(place + 1) of an identity number")
      }
      digits.append(character - 0x30)
    }
    guard characters.count == 15 else { return digits }
    let sequence = digits[12...14].reduce(0) { $0 * 10 + Int($1) }
    digits.insert(contentsOf: sequence >= 996 ? [1, 8] : [1, 9], at: 6)
    return digits
  }

  /// GB 11643: Σ digit × weight mod 11.
  static func checkValue(of digits: [UInt8]) -> UInt8 {
    let weights: [Int] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    return UInt8((12 - sum % 11) % 11)
  }

  /// 0…10 for `0`…`9` and `X`; nil for anything else.
  static func value(ofCheck character: UInt8) -> UInt8? {
    if character == 0x58 { return 10 }
    return (0x30...0x39).contains(character) ? character - 0x30 : nil
  }

  static func checkFailure(_ characters: [UInt8]) -> Reason {
    if characters.suffix(3) == [0x30, 0x30, 0x30] {
      return Reason(
        .idExcelDamaged, found: "an identity number that ends in 000 and fails its check digit",
        wayOut: "export the column as text: a spreadsheet has lost the last digits")
    }
    return Reason(
      .idCheckDigit, found: "an identity number whose check digit is wrong", wayOut: "ask for the number again")
  }

  static func birthDate(of digits: [UInt8]) throws(Reason) -> CivilDate {
    let number = { (range: ClosedRange<Int>) in digits[range].reduce(0) { $0 * 10 + Int($1) } }
    return try CivilDate(year: number(6...9), month: number(10...11), day: number(12...13))
  }
}

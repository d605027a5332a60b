import Diagnostics

extension ResidentID {
  /// The number's word, from 18 characters of which nothing is to be mended; nil says only that it needs a closer look.
  package static func packed(ifPlain bytes: UnsafeBufferPointer<UInt8>) -> UInt64? { packedIfPlain(bytes) }

  /// From a word that ``packed(ifPlain:)`` gave.
  package init(packed: UInt64) {
    self.packed = packed
    wasFifteenDigits = false
  }

  /// The common case without allocation: 17 ASCII digits and their right check character. Nil says only that the text
  /// needs a closer look.
  static func packedIfPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard bytes.count == 18, let first = TextBytes.digitValues(bytes, at: 0),
      let second = TextBytes.digitValues(bytes, at: 8), let stated = value(ofCheck: bytes[17])
    else { return nil }
    let last = UInt64(bytes[16] &- 0x30)
    guard last <= 9 else { return nil }
    let sum =
      weighed(first, even: 0x0007_000A_0008_0002, odd: 0x0009_0005_0004_0001)
      + weighed(second, even: 0x0006_0007_000A_0008, odd: 0x0003_0009_0005_0004) + last * 2
    let check = (12 - sum % 11) % 11
    guard UInt64(stated) == check else { return nil }
    let sixteen = TextBytes.number(ofDigits: first) * 100_000_000 + TextBytes.number(ofDigits: second)
    let packed = (sixteen * 10 + last) * 11 + check
    return hasBirthDate(packed) ? packed : nil
  }

  /// Eight digits, the first in the lowest byte, each times its weight of the standard; the weights of the first,
  /// third, fifth and seventh stand from above in `even`, those of the others in `odd`.
  private static func weighed(_ digits: UInt64, even: UInt64, odd: UInt64) -> UInt64 {
    let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
    return (((digits & lanes) &* even) >> 48) + (((digits >> 8 & lanes) &* odd) >> 48)
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
      guard (0x30...0x39).contains(character) else { throw Self.characterFailure(place) }
      digits.append(character - 0x30)
    }
    guard characters.count == 15 else {
      if value(ofCheck: characters[17]) == nil { throw Self.characterFailure(17) }
      return digits
    }
    let sequence = digits[12...14].reduce(0) { $0 * 10 + Int($1) }
    digits.insert(contentsOf: sequence >= 996 ? [1, 8] : [1, 9], at: 6)
    return digits
  }

  /// GB 11643: Σ digit × 2^(18 − place) mod 11, the weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 of the standard.
  static func checkValue(of digits: [UInt8]) -> UInt8 {
    let sum = digits.reduce(0) { ($0 + Int($1)) * 2 }
    return UInt8((12 - sum % 11) % 11)
  }

  /// 0…10 for `0`…`9` and `X`; nil for anything else.
  static func value(ofCheck character: UInt8) -> UInt8? {
    if character == 0x58 { return 10 }
    return (0x30...0x39).contains(character) ? character - 0x30 : nil
  }

  static func hasBirthDate(_ packed: UInt64) -> Bool {
    let date = Int(packed / 11_000 % 100_000_000)
    return CivilDate.exists(date / 10_000, date / 100 % 100, date % 100)
  }

  private static func characterFailure(_ place: Int) -> Reason {
    Reason(.idCharacter, found: "no digit at place \(place + 1) of an identity number")
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
}

/// What a register calls a currency.
package enum Currency {
  /// CNY, 人民币, RMB and 156 in any width and case; a register that says nothing means yuan.
  package static func isYuan(_ word: String) -> Bool {
    if word.isEmpty || TextBytes.areEqual(word, "人民币") || TextBytes.areEqual(word, "CNY") {
      return true
    }
    return yuan.contains(NormalisedText(word))
  }

  /// The words that most banks use, as their bytes; false for any other.
  package static func isYuan(utf8 bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes.count {
    case 0: true
    case 3: plainWords.contains(UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]))
    case 9: renminbi.withUnsafeBytes { TextBytes.areEqual($0, bytes) }
    case _: false
    }
  }

  private static let renminbi = Array("人民币".utf8)
  /// CNY, RMB, 156.
  private static let plainWords: [UInt32] = [0x43_4E59, 0x52_4D42, 0x31_3536]

  private static let yuan = Set(["", "CNY", "RMB", "人民币", "156"].map(NormalisedText.init))
}

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
    bytes.isEmpty || bytes.elementsEqual("人民币".utf8) || bytes.elementsEqual("CNY".utf8)
  }

  private static let yuan = Set(["", "CNY", "RMB", "人民币", "156"].map(NormalisedText.init))
}

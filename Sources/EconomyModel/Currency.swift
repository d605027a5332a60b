/// What a register calls a currency.
package enum Currency {
  /// CNY, 人民币, RMB and 156 in any width and case; a register that says nothing means yuan.
  package static func isYuan(_ word: String) -> Bool { yuan.contains(NormalisedText(word)) }

  private static let yuan = Set(["", "CNY", "RMB", "人民币", "156"].map(NormalisedText.init))
}

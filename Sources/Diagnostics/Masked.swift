/// Personal text made fit for messages, logs and default output.
package enum Masked {
  /// A cell of unknown content: its shape only. At most 24 characters are shown, digits become `0`
  /// other characters `*`; what separates the parts of an amount, a date or a share stays.
  package static func cell(_ text: some StringProtocol) -> String {
    let characters = Array(text)
    let shown = characters.prefix(24).map(shape)
    return String(shown) + (characters.count > 24 ? "…" : "")
  }

  /// An identity number: six digits of region and the last four stay, `990102********123X`.
  package static func identity(_ text: some StringProtocol) -> String {
    let characters = Array(text)
    if characters.count < 12 { return String(repeating: "*", count: characters.count) }
    return String(characters.prefix(6)) + String(repeating: "*", count: characters.count - 10)
      + String(characters.suffix(4))
  }

  /// An account, policy or certificate number: the last four stay, `**** 6789`.
  package static func account(_ text: some StringProtocol) -> String {
    "**** " + String(text.suffix(4))
  }

  package static func account(_ text: String) -> String {
    let end = text.utf8.suffix(5)
    guard end.count == 5, end.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return account(text[...])
    }
    return "**** " + String(Substring(end.dropFirst()))
  }

  /// A name: the family name's first character stays, `张**`.
  package static func name(_ text: some StringProtocol) -> String {
    text.isEmpty ? "" : String(text.prefix(1)) + String(repeating: "*", count: max(1, text.count - 1))
  }

  private static func shape(_ character: Character) -> Character {
    if character.isASCII, character.isNumber { return "0" }
    let separators: Set<Character> = ["-", "/", ".", ",", "+", " ", ":", "￥", "¥", "%", "(", ")", "*", "年", "月", "日"]
    return separators.contains(character) ? character : "*"
  }
}

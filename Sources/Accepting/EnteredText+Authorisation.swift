import Diagnostics

extension EnteredText {
  static func authorisationNumber(_ text: String) throws(Reason) -> String {
    guard text.unicodeScalars.count <= 64, isCode(text) else {
      throw Reason(
        .authorisationNumber, found: "'\(Masked.cell(text))' is no authorisation number",
        expected: "expected at most 64 letters, digits and signs, without blanks")
    }
    return text
  }

  /// The listed codes; nil when everything is covered.
  static func scope(_ text: String) throws(Reason) -> [String]? {
    if ["全部", "所有", "all", "*"].contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return nil }
    let words = text.split { [" ", ",", "，", "、", ";", "；"].contains($0) }.map(String.init)
    guard !words.isEmpty, words.allSatisfy(isCode) else {
      throw Reason(
        .authorisationScope, found: "a scope that lists nothing",
        expected: "expected codes such as BK01 BK02, or 全部")
    }
    return words
  }

  /// 64 hexadecimal digits, lower-cased.
  static func digest(_ text: String) throws(Reason) -> String {
    let lower = text.lowercased()
    guard lower.utf8.count == 64, lower.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw Reason(
        .authorisationImage, found: "a digest of \(text.utf8.count) characters",
        expected: "expected the 64 hexadecimal digits of a SHA-256")
    }
    return lower
  }
}

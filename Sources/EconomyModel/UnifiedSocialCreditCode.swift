package import Diagnostics

/// 统一社会信用代码 (GB 32100): 17 of 31 characters, without I O S V Z, and a check character.
package struct UnifiedSocialCreditCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 18 characters, upper case.
  package let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Lower case, full-width characters and spaces around are accepted.
  /// - Throws: `uscc.length`, `uscc.character`, `uscc.check-digit`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let characters = WrittenNumber.characters(text.utf8).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    guard characters.count == 18 else {
      throw Reason(
        .usccLength, found: "an organisation's number of \(characters.count) characters",
        expected: "expected 18, or 15 digits of an old registration")
    }
    var (sum, weight) = (0, 1)
    for (place, character) in characters.enumerated() {
      guard let value = Self.alphabet.firstIndex(of: character), !(2...7).contains(place) || value < 10 else {
        throw Reason(
          .usccCharacter, found: "a character at place \(place + 1) that no credit code has there",
          expected: "expected digits and capital letters without I O S V Z, and digits at places 3 to 8")
      }
      sum += value * (place == 17 ? 1 : weight)
      weight = weight * 3 % 31
    }
    guard sum % 31 == 0 else {
      throw Reason(.usccCheckDigit, found: "a credit code whose check character is wrong", wayOut: "ask for it again")
    }
    description = String(decoding: characters, as: UTF8.self)
  }

  package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension UnifiedSocialCreditCode: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

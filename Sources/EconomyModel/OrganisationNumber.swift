package import Diagnostics

/// What a register knows an organisation by.
package enum OrganisationNumber: Hashable, Sendable, CustomStringConvertible {
  case uscc(UnifiedSocialCreditCode)
  /// 注册号 of the time before credit codes: 15 digits, their last one unchecked.
  case registration15(String)

  /// - Throws: `uscc.length`, `uscc.character`, `uscc.check-digit`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let characters = WrittenNumber.characters(text.utf8)
    if characters.count == 15, characters.allSatisfy({ (0x30...0x39).contains($0) }) {
      self = .registration15(String(decoding: characters, as: UTF8.self))
    } else {
      self = .uscc(try UnifiedSocialCreditCode(text))
    }
  }

  package var description: String {
    switch self {
    case .uscc(let code): code.description
    case .registration15(let number): number
    }
  }
}

extension OrganisationNumber: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

package import Diagnostics

/// A person's relation to the applicant (GB/T 4761): the two-digit code as stated.
package struct Relation: Hashable, Sendable, CustomStringConvertible {
  package enum Family: String, Hashable, CaseIterable, Sendable, Codable {
    case oneself, head, spouse, son, daughter, grandchild, parent, grandparent, sibling, other
  }

  /// Two digits.
  package let code: String
  package let family: Family

  package var description: String { code }

  package static let oneself = Relation(code: "01", family: .oneself)

  private init(code: String, family: Family) {
    self.code = code
    self.family = family
  }

  /// - Throws: `relation.code` unless the code is two digits of GB/T 4761.
  package init(code: some StringProtocol) throws(Reason) {
    let digits = Array(code.utf8)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let family = Self.family(tens: digits[0] - 0x30, units: digits[1] - 0x30)
    else {
      throw Reason(
        .relationCode, found: "'\(Masked.cell(code))' is no relation code",
        expected: "expected two digits of GB/T 4761")
    }
    self.init(code: String(code), family: family)
  }

  private static func family(tens: UInt8, units: UInt8) -> Family? {
    switch (tens, units) {
    case (0, 1): .oneself
    case (0, 2): .head
    case (1, _): .spouse
    case (2, _): .son
    case (3, _): .daughter
    case (4, _): .grandchild
    case (5, _): .parent
    case (6, _): .grandparent
    case (7, _): .sibling
    case (8, _), (9, _): .other
    default: nil
    }
  }
}

extension Relation: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(code: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

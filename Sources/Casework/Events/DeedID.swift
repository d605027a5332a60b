package import Diagnostics

/// A deed's name within its case: 1 to 64 letters, digits, `-`, `.` and `_`.
package struct DeedID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// - Throws: `case.deed-id`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    guard isPlain, (1...64).contains(text.utf8.count) else {
      throw Reason(
        .caseDeedID, found: "'\(text.prefix(40))' cannot name a deed",
        expected: "expected 1 to 64 letters, digits, '-', '.' and '_'")
    }
    rawValue = String(text)
  }

  package static func < (left: DeedID, right: DeedID) -> Bool { left.rawValue < right.rawValue }

  package var description: String { rawValue }
}

extension DeedID: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

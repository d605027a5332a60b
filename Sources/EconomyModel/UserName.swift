package import Diagnostics

/// The name somebody signs in with: `caseworker-1`.
package struct UserName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  /// Two to thirty-two lower-case letters, digits, `-`, `.` and `_`, beginning with a letter.
  /// - Throws: `user.name`.
  package init(_ text: some StringProtocol) throws(Reason) {
    let bytes = Array(text.utf8)
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    let fits = { (byte: UInt8) in isLetter(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte) }
    guard (2...32).contains(bytes.count), let first = bytes.first, isLetter(first), bytes.allSatisfy(fits) else {
      throw Reason(
        .userName, found: "'\(text.prefix(40))' cannot be a user's name",
        expected: "expected 2 to 32 of a–z, 0–9, '-', '.' and '_', beginning with a letter")
    }
    rawValue = String(text)
  }

  package var description: String { rawValue }

  package static func < (left: UserName, right: UserName) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

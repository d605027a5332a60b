package import Diagnostics

/// A person's name: as the source wrote it, and in the one form in which names are compared (byte by byte).
package struct PersonName: Sendable, CustomStringConvertible {
  package let raw: String
  /// NFC, the middle dot U+00B7, private-use characters mapped, no stray spaces.
  package let unmasked: String

  /// - Throws: `name.empty`, `name.too-long` (over 100 characters), `name.control-character`.
  package init(_ text: some StringProtocol) throws(Reason) {
    raw = String(text)
    unmasked = Self.canonical(raw)
    guard !unmasked.isEmpty else {
      throw Reason(.nameEmpty, found: "an empty name", expected: "expected a person's name")
    }
    guard unmasked.unicodeScalars.count <= 100 else {
      throw Reason(.nameTooLong, found: "a name of over 100 characters", wayOut: "check that the columns are aligned")
    }
    guard !unmasked.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Reason(.nameControlCharacter, found: "a control character in a name", wayOut: "export the column again")
    }
  }

  /// The source lost characters: `?`, `□`, `*` or U+FFFD stand for them.
  package var isLossy: Bool { unmasked.unicodeScalars.contains(where: Self.isPlaceholder) }

  package static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    ["?", "？", "□", "*", "＊", "\u{FFFD}"].contains(scalar)
  }

  /// Masked: the first character stays.
  package var description: String { Masked.name(unmasked) }
}

extension PersonName: Hashable {
  package static func == (left: PersonName, right: PersonName) -> Bool {
    left.unmasked.utf8.elementsEqual(right.unmasked.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in unmasked.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}

extension PersonName: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(raw)
  }
}

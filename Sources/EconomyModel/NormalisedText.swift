/// Text as two sources that mean the same would write it: full-width characters made ASCII, ASCII letters raised,
/// spaces, hyphens, brackets and the dots of plates (`冀Q·00012`) dropped. Compared byte by byte.
package struct NormalisedText: Sendable {
  private let text: String

  package init(_ text: String) { self.text = Self.isNormal(text) ? text : Self.normal(text) }

  package var isEmpty: Bool { text.isEmpty }

  /// The source shows only part of the text: it says little about what is the same.
  package var isMasked: Bool { text.utf8.contains(UInt8(ascii: "*")) }

  /// A number that equal texts share and others hardly ever; the same in every run.
  package func mixed(into seed: UInt64) -> UInt64 { TextBytes.mixed(text, into: seed) }

  /// What ``mixed(into:)`` makes of 0 for a text that needs no change and is not masked; nil for any other.
  package static func mixed(plain bytes: UnsafeRawBufferPointer) -> UInt64? {
    if bytes.isEmpty { return nil }
    let isPlain = TextBytes.areDigits(bytes) || (isNormal(bytes) && !bytes.contains(UInt8(ascii: "*")))
    return isPlain ? TextBytes.mixed(bytes, into: 0) : nil
  }

  /// What ``mixed(into:)`` makes of 0 for a text of so many digits.
  package static func mixed(digits: UInt64, count: Int) -> UInt64 {
    TextBytes.withDigits(digits, count: count) { TextBytes.mixed($0, into: 0) }
  }

  private static func isNormal(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isNormal(UnsafeRawBufferPointer($0)) } ?? false
  }

  /// ASCII without anything to change.
  private static func isNormal(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x21...0x27, 0x2A...0x2C, 0x2E...0x5A, 0x5C, 0x5E...0x60, 0x7B...0x7E: true
      case _: false
      }
    }
  }

  private static func normal(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      let raised = (0x61...0x7A).contains(value) ? value - 0x20 : value
      guard !dropped.contains(value), let plain = Unicode.Scalar(raised) else { continue }
      kept.append(plain)
    }
    return String(kept)
  }

  /// Spaces; hyphens and dashes; `()`, `[]`, `〔〕`, `【】`; the dots that stand between the parts of a plate.
  private static let dropped: Set<UInt32> = [
    0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x28, 0x29, 0x5B,
    0x5D, 0x3014, 0x3015, 0x3010, 0x3011, 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65,
  ]
}

extension NormalisedText: Hashable {
  package static func == (left: NormalisedText, right: NormalisedText) -> Bool {
    TextBytes.areEqual(left.text, right.text)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(TextBytes.mixed(text, into: 0)) }
}

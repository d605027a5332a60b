/// Text as two sources that mean the same would write it: full-width characters made ASCII, ASCII letters raised,
/// spaces, hyphens, brackets and the dots of plates (`冀Q·00012`) dropped. Compared byte by byte.
package struct NormalisedText: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ text: String) {
    var kept: [UInt8] = []
    for scalar in text.unicodeScalars {
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard !Self.dropped.contains(value), let plain = Unicode.Scalar(value) else { continue }
      if (0x61...0x7A).contains(value) {
        kept.append(UInt8(value) - 0x20)
      } else {
        kept.append(contentsOf: UTF8.encode(plain) ?? UTF8.EncodedScalar())
      }
    }
    bytes = kept
  }

  /// The source shows only part of the text: it says little about what is the same.
  package var isMasked: Bool { bytes.contains(UInt8(ascii: "*")) }

  /// Spaces; hyphens and dashes; `()`, `[]`, `〔〕`, `【】`; the dots that stand between the parts of a plate.
  private static let dropped: Set<UInt32> = [
    0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x28, 0x29, 0x5B,
    0x5D, 0x3014, 0x3015, 0x3010, 0x3011, 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65,
  ]
}

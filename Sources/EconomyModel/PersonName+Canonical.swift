@_spi(_Unicode) import Swift

extension PersonName {
  /// The dots that exports use for U+00B7 anywhere in a name.
  private static let dots: Set<UInt32> = [0x2022, 0x2027, 0x30FB, 0xFF65, 0x22C5, 0x2219, 0x0387, 0x00B7]
  /// Those that are a dot only in the middle of a name.
  private static let middleDots: Set<UInt32> = [0xFF0E, 0x002E, 0x3002]
  private static let spaces: Set<UInt32> = [0x20, 0x09, 0xA0, 0x3000]

  static func canonical(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      scalars.append(contentsOf: dots.contains(scalar.value) ? ["\u{B7}"] : [PrivateUseMap.mapped(scalar)])
    }
    scalars = trimmed(scalars)
    for place in scalars.indices where middleDots.contains(scalars[place].value) {
      if place > 0, place < scalars.count - 1 { scalars[place] = "\u{B7}" }
    }
    var view = String.UnicodeScalarView()
    for scalar in withoutInnerSpaces(scalars) { view.append(scalar) }
    var composed = String.UnicodeScalarView()
    for scalar in String(view)._nfc { composed.append(scalar) }
    return String(composed)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isSpace = { (scalar: Unicode.Scalar) in spaces.contains(scalar.value) }
    return Array(scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// `张 三` is `张三`; between letters of other scripts one space stays.
  private static func withoutInnerSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    for (place, scalar) in scalars.enumerated() {
      guard spaces.contains(scalar.value) else {
        kept.append(scalar)
        continue
      }
      guard let before = kept.last, before != " ", before != "\u{B7}" else { continue }
      let after = scalars[place...].first { !spaces.contains($0.value) }
      if let after, after.properties.isAlphabetic, before.value < 0x2E80, after.value < 0x2E80 { kept.append(" ") }
    }
    return kept
  }
}

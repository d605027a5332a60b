@_spi(_Unicode) import Swift

extension PersonName {
  /// The dots that exports use for U+00B7 anywhere in a name.
  private static let dots: Set<UInt32> = [0x2022, 0x2027, 0x30FB, 0xFF65, 0x22C5, 0x2219, 0x0387, 0x00B7]
  /// Those that are a dot only in the middle of a name.
  private static let middleDots: Set<UInt32> = [0xFF0E, 0x002E, 0x3002]
  private static let spaces: Set<UInt32> = [0x20, 0xA0, 0x3000]

  static func canonical(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) { return text }
    var scalars = trimmed(text.unicodeScalars.map(PrivateUseMap.mapped))
    for place in scalars.indices {
      let isInside = place > 0 && place < scalars.count - 1
      let value = scalars[place].value
      if dots.contains(value) || (isInside && middleDots.contains(value)) { scalars[place] = "\u{B7}" }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: withoutInnerSpaces(scalars))
    return composed(String(view))
  }

  /// Unicode normalisation form C. The standard library's only composition without Foundation is behind this SPI;
  /// docs/decisions/0010-names-in-nfc.md.
  static func composed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text._nfc { view.append(scalar) }
    return String(view)
  }

  /// Spreadsheets put a tab at a cell's end to force text.
  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isOuter = { (scalar: Unicode.Scalar) in spaces.contains(scalar.value) || scalar == "\t" }
    return Array(scalars.drop(while: isOuter).reversed().drop(while: isOuter).reversed())
  }

  /// `张 三` is `张三`; between letters of other scripts one space stays.
  private static func withoutInnerSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    for (place, scalar) in scalars.enumerated() {
      guard spaces.contains(scalar.value) else {
        kept.append(scalar)
        continue
      }
      let next = scalars[place...].first { !spaces.contains($0.value) }
      guard let before = kept.last, let next, before != " ", staysApart(before), staysApart(next) else { continue }
      kept.append(" ")
    }
    return kept
  }

  /// Letters of scripts that put spaces between words; Han has none, and a dot needs none.
  private static func staysApart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0xB7 && !scalar.properties.isIdeographic
  }
}

/// Text as the inside of a CSS string: whatever is not a plain ASCII letter, digit or space is written as its number,
/// so that it can end neither the string nor the style element.
enum CSSString {
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }
}

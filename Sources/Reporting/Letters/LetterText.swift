internal import Diagnostics

/// Words that somebody wrote down freely, made fit for a letter.
enum LetterText {
  /// Fifteen digits in a row are somebody's number: an identity, a card, an account.
  private static let shortestNumber = 15

  /// The text with long numbers masked.
  static func masked(_ text: String) -> String {
    var made = ""
    var digits = ""
    for character in text {
      if isDigit(character) || (!digits.isEmpty && (character == "X" || character == "x")) {
        digits.append(character)
      } else {
        made += ended(digits)
        digits = ""
        made.append(character)
      }
    }
    return made + ended(digits)
  }

  /// What a rule rests on, as a family is told it; nil for what is our own and no text.
  static func basis(_ basis: String) -> String? { basis == "sample" ? nil : masked(basis) }

  private static func isDigit(_ character: Character) -> Bool { character.wholeNumberValue != nil }

  private static func ended(_ digits: String) -> String {
    digits.count < shortestNumber ? digits : Masked.identity(digits)
  }
}

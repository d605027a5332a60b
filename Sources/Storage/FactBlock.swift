internal import Diagnostics
internal import EconomyModel

/// Some hundred facts of one file, of persons next to one another: the form in which facts are kept.
///
/// A version; the day and time that dates are counted from; the kinds of rows (outcome, rule, which dates, which
/// fields); the words; the persons, each with the number and size of their rows; the rows. All integers are varints.
struct FactBlock {
  static let version: UInt8 = 1
  static let facts = 512

  let first: Int64
  let last: Int64
  let count: Int
  let bytes: [UInt8]

  /// What many rows of a block have in common.
  struct Kind: Hashable {
    let outcome: UInt8
    let rule: UInt8
    let hasAsOf: Bool
    let hasFeedback: Bool
    let fields: [Field]

    var flags: UInt8 { (hasAsOf ? 1 : 0) | (hasFeedback ? 2 : 0) }
  }

  struct Field: Hashable {
    let place: UInt16
    /// ``PackedField/Kind``; a text's is `text`, however it is written.
    let kind: UInt8
  }

  /// How a text is written: in the lowest two bits of its number.
  enum Text: UInt64 {
    /// The rest is the length; the bytes follow.
    case inline = 0
    /// The rest is the word's place.
    case word = 1
    /// The rest is how many digits; their value follows. Never of 15 or 18: an identity number is kept as it is
    /// written, so that a search for it finds it.
    case digits = 2
  }
}

extension FactBlock.Text {
  /// The value of a text that is stored as a number; nil for any other.
  static func digits(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard (8...19).contains(text.count), text.count != 15, text.count != 18 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }
}

internal import EconomyModel

/// What many facts of a run have in common: everything but their numbers and texts.
struct FactShape: Hashable {
  /// How the values of a field wait.
  enum Way: UInt8 {
    /// As it is stored.
    case signed = 0
    /// Numerator and denominator in one word.
    case share = 1
    /// Nothing: the field's kind says it all.
    case implied = 2
    /// The run's number of a word.
    case word = 3
    /// The value of a text of digits, whose number the field says.
    case digits = 4
    /// Where in the run's text it stands, in the upper 32 bits, and its bytes.
    case text = 5
  }

  /// In one word, for shapes are compared row by row.
  struct Field: Hashable {
    private let word: UInt32

    init(place: UInt16, kind: PackedField.Kind, way: Way, digits: Int = 0) {
      word = UInt32(place) << 16 | UInt32(digits) << 8 | UInt32(way.rawValue) << 4 | UInt32(kind.rawValue)
    }

    var way: Way { Way(rawValue: UInt8(word >> 4 & 15)) ?? .implied }
    var digits: UInt64 { UInt64(word >> 8 & 0xFF) }
    /// A text's kind is `text`, however it waits.
    var stored: FactBlock.Field { FactBlock.Field(place: UInt16(word >> 16), kind: UInt8(word & 15)) }
  }

  struct Head: Hashable {
    let outcome: UInt8
    let rule: UInt8
    let hasAsOf: Bool
    let hasFeedback: Bool
  }

  let head: Head
  let fields: [Field]

  var stored: FactBlock.Kind {
    FactBlock.Kind(
      outcome: head.outcome, rule: head.rule, hasAsOf: head.hasAsOf, hasFeedback: head.hasFeedback,
      fields: fields.map(\.stored))
  }
}

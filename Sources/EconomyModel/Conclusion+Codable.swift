/// The difference class's own word, or `shown-only`.
extension Conclusion: Codable {
  private static let shownOnlyWord = "shown-only"

  package init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    if word == Self.shownOnlyWord {
      self = .shownOnly
      return
    }
    self = .compared(try DifferenceClass(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .compared(let difference): try container.encode(difference)
    case .shownOnly: try container.encode(Self.shownOnlyWord)
    }
  }
}

/// `{"kind": "money", "fen": 120000}`; an area in hundredths of a square metre.
extension Figure: Codable {
  private enum Kind: String, Codable {
    case money, moneyPerYear = "money-per-year", area, count, text, notStated = "not-stated"
  }

  private enum CodingKeys: String, CodingKey {
    case kind, fen, squareMetreHundredths, count, text
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .money: self = .money(try container.decode(Fen.self, forKey: .fen))
    case .moneyPerYear: self = .moneyPerYear(try container.decode(Fen.self, forKey: .fen))
    case .area: self = .area(try container.decode(Area.self, forKey: .squareMetreHundredths))
    case .count: self = .count(try container.decode(Int64.self, forKey: .count))
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    case .notStated: self = .notStated
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .money(let fen), .moneyPerYear(let fen): try container.encode(fen, forKey: .fen)
    case .area(let area): try container.encode(area, forKey: .squareMetreHundredths)
    case .count(let count): try container.encode(count, forKey: .count)
    case .text(let text): try container.encode(text, forKey: .text)
    case .notStated: break
    }
  }

  private var kind: Kind {
    switch self {
    case .money: .money
    case .moneyPerYear: .moneyPerYear
    case .area: .area
    case .count: .count
    case .text: .text
    case .notStated: .notStated
    }
  }
}

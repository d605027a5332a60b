/// `{"kind": "money", "fen": 120000}`, like a ``Figure``; an area in hundredths of a square metre.
extension FieldValue: Codable {
  private enum Kind: String, Codable {
    case text, money, date, flag, area, share, count
  }

  private enum CodingKeys: String, CodingKey {
    case kind, text, fen, date, flag, squareMetreHundredths, share, count
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    case .money: self = .money(try container.decode(Fen.self, forKey: .fen))
    case .date: self = .date(try container.decode(CivilDate.self, forKey: .date))
    case .flag: self = .flag(try container.decode(Bool.self, forKey: .flag))
    case .area: self = .area(try container.decode(Area.self, forKey: .squareMetreHundredths))
    case .share: self = .share(try container.decode(ShareFraction.self, forKey: .share))
    case .count: self = .count(try container.decode(Int64.self, forKey: .count))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .money(let fen): try container.encode(fen, forKey: .fen)
    case .date(let date): try container.encode(date, forKey: .date)
    case .flag(let flag): try container.encode(flag, forKey: .flag)
    case .area(let area): try container.encode(area, forKey: .squareMetreHundredths)
    case .share(let share): try container.encode(share, forKey: .share)
    case .count(let count): try container.encode(count, forKey: .count)
    }
  }

  private var kind: Kind {
    switch self {
    case .text: .text
    case .money: .money
    case .date: .date
    case .flag: .flag
    case .area: .area
    case .share: .share
    case .count: .count
    }
  }
}

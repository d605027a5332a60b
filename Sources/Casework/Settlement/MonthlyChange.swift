package import EconomyModel

/// What was due a month before and after, entered with its basis until local policy computes it.
package struct MonthlyChange: Hashable, Sendable {
  package let before: Fen
  package let after: Fen
  package let basis: String

  package init(before: Fen, after: Fen, basis: String) {
    self.before = before
    self.after = after
    self.basis = basis
  }
}

extension MonthlyChange: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case before, after, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      before: try container.decode(Fen.self, forKey: .before),
      after: try container.decode(Fen.self, forKey: .after),
      basis: try container.decode(String.self, forKey: .basis))
  }
}

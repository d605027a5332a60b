import EconomyModel

/// An entry condition as it was judged at the opening.
package struct EntryRecord: Hashable, Sendable {
  package let condition: String
  package let found: String
  package let basis: String

  package init(condition: String, found: String, basis: String) {
    self.condition = condition
    self.found = found
    self.basis = basis
  }
}

extension EntryRecord: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case condition, found, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      condition: try container.decode(String.self, forKey: .condition),
      found: try container.decode(String.self, forKey: .found),
      basis: try container.decode(String.self, forKey: .basis))
  }
}

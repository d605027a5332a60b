package import EconomyModel

/// What an investigator found of one item.
package struct SurveyFinding: Hashable, Sendable {
  package let item: ItemCode
  package let found: Figure
  package let note: String

  package init(item: ItemCode, found: Figure, note: String) {
    self.item = item
    self.found = found
    self.note = note
  }
}

extension SurveyFinding: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case item, found, note
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      item: try container.decode(ItemCode.self, forKey: .item),
      found: try container.decode(Figure.self, forKey: .found),
      note: try container.decode(String.self, forKey: .note))
  }
}

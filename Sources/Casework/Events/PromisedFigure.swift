package import EconomyModel

/// What the family promised of one item.
package struct PromisedFigure: Hashable, Sendable {
  package let item: ItemCode
  package let figure: Figure

  package init(item: ItemCode, figure: Figure) {
    self.item = item
    self.figure = figure
  }
}

extension PromisedFigure: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case item, figure
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      item: try container.decode(ItemCode.self, forKey: .item),
      figure: try container.decode(Figure.self, forKey: .figure))
  }
}

package import EconomyModel

/// A cell that was asked and has no usable answer.
package struct PendingCell: Hashable, Sendable {
  package let subject: String
  package let item: ItemCode
  package let institution: InstitutionCode
  package let state: CellState

  package init(subject: String, item: ItemCode, institution: InstitutionCode, state: CellState) {
    self.subject = subject
    self.item = item
    self.institution = institution
    self.state = state
  }
}

extension PendingCell: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case subject, item, institution, state
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      subject: try container.decode(String.self, forKey: .subject),
      item: try container.decode(ItemCode.self, forKey: .item),
      institution: try container.decode(InstitutionCode.self, forKey: .institution),
      state: try container.decode(CellState.self, forKey: .state))
  }
}

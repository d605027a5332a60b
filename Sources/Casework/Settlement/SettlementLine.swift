package import EconomyModel

/// Promised against found: an item's roll-up, or one record of it.
package struct SettlementLine: Hashable, Sendable {
  package let item: ItemCode
  /// `household`, or a person's reference.
  package let subject: String
  /// Nil for a roll-up, and for a line that only the declaration knows.
  package let institution: InstitutionCode?
  package let promised: Figure
  package let found: Figure
  /// found − promised where both are money, else not stated.
  package let difference: Figure
  package let standing: SettlementStanding
  package let isRollUp: Bool

  package init(
    item: ItemCode, subject: String, institution: InstitutionCode? = nil, promised: Figure, found: Figure,
    difference: Figure, standing: SettlementStanding, isRollUp: Bool
  ) {
    self.item = item
    self.subject = subject
    self.institution = institution
    self.promised = promised
    self.found = found
    self.difference = difference
    self.standing = standing
    self.isRollUp = isRollUp
  }
}

extension SettlementLine: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case item, subject, institution, promised, found, difference, standing, isRollUp
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      item: try container.decode(ItemCode.self, forKey: .item),
      subject: try container.decode(String.self, forKey: .subject),
      institution: try container.decodeIfPresent(InstitutionCode.self, forKey: .institution),
      promised: try container.decode(Figure.self, forKey: .promised),
      found: try container.decode(Figure.self, forKey: .found),
      difference: try container.decode(Figure.self, forKey: .difference),
      standing: try container.decode(SettlementStanding.self, forKey: .standing),
      isRollUp: try container.decode(Bool.self, forKey: .isRollUp))
  }
}

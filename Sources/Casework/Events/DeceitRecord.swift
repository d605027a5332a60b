package import EconomyModel

/// 欺骗线索: what was done, shown by papers.
package struct DeceitRecord: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case items, person
  }

  package let items: [ItemCode]
  /// Who, by reference.
  package let person: String

  package init(items: [ItemCode], person: String) {
    self.items = items
    self.person = person
  }
}

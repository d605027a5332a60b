package import EconomyModel

/// 反证: a record is wrong, not theirs, or explained.
package struct Rebuttal: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case item, person, kind, provenance, text
  }

  package let item: ItemCode
  /// By reference; nil for the household.
  package let person: String?
  package let kind: RebuttalKind
  /// 来源标签: where compensation money came from.
  package let provenance: String?
  package let text: String

  package init(item: ItemCode, person: String? = nil, kind: RebuttalKind, provenance: String? = nil, text: String) {
    self.item = item
    self.person = person
    self.kind = kind
    self.provenance = provenance
    self.text = text
  }
}

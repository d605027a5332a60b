/// 失信处理建议审核, by a second person.
package struct ConsequenceVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case consequence, approved
  }

  package let consequence: DeedID
  package let approved: Bool

  package init(consequence: DeedID, approved: Bool) {
    self.consequence = consequence
    self.approved = approved
  }
}

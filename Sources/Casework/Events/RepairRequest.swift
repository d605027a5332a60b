/// 信用修复申请.
package struct RepairRequest: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case consequence
  }

  package let consequence: DeedID

  package init(consequence: DeedID) {
    self.consequence = consequence
  }
}
